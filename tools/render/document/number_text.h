// SPDX-License-Identifier: MIT
// Numbers as the readers of a language write them.
#pragma once

#include <string>

namespace mizani::render::document {

/// ICU's name of a report language: Portuguese as in Africa and Portugal, Arabic with Western digits (the digits of the
/// Maghreb and of the credit tables everywhere).
std::string locale_name(const std::string& language);

/// "0.43" in English, "0,43" in French and Portuguese, "0.43" in Arabic.
std::string number_text(double value, int decimals, const std::string& language);

/// A share of 0 … 1: "43%" in English, "43 %" in French.
std::string percent_text(double share, int decimals, const std::string& language);

}  // namespace mizani::render::document
