// SPDX-License-Identifier: MIT
// Schema-valid JSON trees -> model values. One function a kind of data file; none can fail.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <rapidjson/document.h>

#include "frameworks/model/country.h"
#include "frameworks/model/credit_system.h"
#include "frameworks/model/criteria.h"
#include "frameworks/model/framework.h"
#include "frameworks/model/instrument.h"
#include "frameworks/model/micro_profile.h"
#include "frameworks/model/policy.h"
#include "frameworks/model/recognition_practice.h"
#include "frameworks/model/referencing.h"

namespace mizani::load {

Framework decode_framework(const rapidjson::Value& root, std::string file);
Referencing decode_referencing(const rapidjson::Value& root, std::string file);
RecognitionInstrument decode_instrument(const rapidjson::Value& root, std::string file);
RecognitionPractice decode_recognition(const rapidjson::Value& root, std::string file);
CriteriaSet decode_criteria(const rapidjson::Value& root, std::string file);
MicroProfile decode_micro_profile(const rapidjson::Value& root, std::string file);
CreditSystems decode_credit_systems(const rapidjson::Value& root);
std::vector<Country> decode_countries(const rapidjson::Value& root);

/// The constants of a policy file, and the edition date where it states one.
struct PolicyFile {
  std::optional<Date> edition;
  Policy policy;
};
PolicyFile decode_policy(const rapidjson::Value& root);

}  // namespace mizani::load
