// SPDX-License-Identifier: MIT
// A record of a micro-credential against what a profile asks.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "engine/assess/credential_record.h"
#include "engine/credit/credit_conversion.h"
#include "engine/level/level_model.h"
#include "engine/micro/element.h"
#include "engine/micro/micro_policy.h"
#include "engine/micro/micro_words.h"
#include "engine/micro/quality_score.h"
#include "frameworks/catalogue.h"

namespace mizani::micro {

/// What a check judges with. All must outlive it; `words` are read where the record is in their language.
struct CheckContext {
  const Catalogue& catalogue;
  const credit::CreditIndex& credits;
  const level::LevelModel& model;
  const MicroWords& words;
  const MicroPolicy& policy;
  Date on;  ///< the day on which the record is checked
};

inline constexpr std::size_t micro_elements = micro_element_words.size();

/// The record's elements, whatever any profile asks; by MicroElement.
using ElementReadings = std::array<ElementReading, micro_elements>;

/// An element that the profile asks for, as the record has it. `reading.state` is as the profile sees it:
/// not_applicable where it asks only where it applies and the record is silent, contradictory where its size breaks the
/// profile's.
struct ElementFinding {
  const ProfileElement* asked = nullptr;
  ElementReading reading;
};

/// The size of the record beside one limit of the profile.
struct SizeFinding {
  enum class Verdict : unsigned char { within, below, above, unknown };
  const SizeLimit* limit = nullptr;
  std::optional<credit::Interval> size;  ///< in credits of the limit's system
  Verdict verdict = Verdict::unknown;
};
std::string_view to_string(SizeFinding::Verdict verdict);

/// `complete`: every element that must be there is stated clearly or does not apply. `beside`: elements that the
/// profile does not ask for and in which something is wrong.
struct ProfileCheck {
  const MicroProfile* profile = nullptr;
  std::vector<ElementFinding> elements;  ///< in the order of the profile
  std::vector<SizeFinding> sizes;        ///< of the limits in force on the date of award
  std::vector<ElementReading> beside;
  QualityScore score;
  bool complete = false;
};

/// Reads every element. Linear in the record's text.
ElementReadings read_elements(const assess::CredentialRecord& record, const CheckContext& context);

/// Holds the readings against a profile. A limit counts where it was in force on the date of award (without a date: on
/// the day of the check); a size known as an interval is below or above only where all of it is.
ProfileCheck check_profile(const ElementReadings& readings, const assess::CredentialRecord& record,
                           const MicroProfile& profile, const CheckContext& context);

/// The profile of that id. Fault: "unknown-profile" lists the ids, the nearest first.
Expected<const MicroProfile*> profile_named(const Catalogue& catalogue, const std::string& name);

}  // namespace mizani::micro
