// SPDX-License-Identifier: MIT
#include "tools/render/document/number_text.h"

#include <stdexcept>

#include <unicode/numberformatter.h>

namespace mizani::render::document {
namespace {

std::string formatted(const icu::number::UnlocalizedNumberFormatter& format, double value,
                      const std::string& language) {
  UErrorCode error = U_ZERO_ERROR;
  std::string out;
  format.locale(icu::Locale{locale_name(language).c_str()})
      .formatDouble(value, error)
      .toString(error)
      .toUTF8String(out);
  if (U_FAILURE(error) != 0) throw std::runtime_error(std::string{"ICU cannot format numbers: "} + u_errorName(error));
  return out;
}

}  // namespace

std::string locale_name(const std::string& language) {
  if (language == "ar") return "ar@numbers=latn";
  if (language == "pt") return "pt_PT";
  return language;
}

std::string number_text(double value, int decimals, const std::string& language) {
  return formatted(icu::number::NumberFormatter::with()
                       .precision(icu::number::Precision::fixedFraction(decimals))
                       .roundingMode(UNUM_ROUND_HALFUP),
                   value, language);
}

std::string percent_text(double share, int decimals, const std::string& language) {
  return formatted(icu::number::NumberFormatter::with()
                       .unit(icu::NoUnit::percent())
                       .scale(icu::number::Scale::powerOfTen(2))
                       .precision(icu::number::Precision::fixedFraction(decimals))
                       .roundingMode(UNUM_ROUND_HALFUP),
                   share, language);
}

}  // namespace mizani::render::document
