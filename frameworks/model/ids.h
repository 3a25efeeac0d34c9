// SPDX-License-Identifier: MIT
// Strong ids: no bare string stands for a framework, level, country or source in a signature.
#pragma once

#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace mizani {

/// A name that cannot be mistaken for another kind of name. Compared and hashed by its text.
template <class Tag>
class Id {
 public:
  Id() = default;
  explicit Id(std::string text) : text_(std::move(text)) {}
  explicit Id(std::string_view text) : text_(text) {}
  explicit Id(const char* text) : text_(text) {}

  [[nodiscard]] const std::string& str() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

  friend bool operator==(const Id&, const Id&) = default;
  friend auto operator<=>(const Id&, const Id&) = default;

 private:
  std::string text_;
};

using FrameworkId = Id<struct FrameworkTag>;                  ///< "za-nqf", "acqf"
using CountryCode = Id<struct CountryTag>;                    ///< ISO 3166-1 alpha-2 or 3166-2: "ZA", "GB-SCT"
using CreditSystemId = Id<struct CreditSystemTag>;            ///< "saqa", "ects"
using QualificationTypeId = Id<struct QualificationTypeTag>;  ///< unique within its framework
using SubFrameworkId = Id<struct SubFrameworkTag>;            ///< unique within its framework
using ReferencingId = Id<struct ReferencingTag>;              ///< "gb-scqf--eqf"
using InstrumentId = Id<struct InstrumentTag>;                ///< "addis-2014"
using CriteriaSetId = Id<struct CriteriaSetTag>;              ///< "acqf-referencing"
using MicroProfileId = Id<struct MicroProfileTag>;            ///< "eu-annex-1"
using SourceKey = Id<struct SourceTag>;                       ///< key into the sources of the same file

/// A level of one framework (and so of one version of it); written "za-nqf:7". The code is text,
/// because levels are split (8A) or named (E3, short, 4+).
struct LevelId {
  FrameworkId framework;
  std::string code;

  [[nodiscard]] std::string str() const { return framework.str() + ':' + code; }
  /// "framework:code" split at the first colon; nothing where a part is missing.
  static std::optional<LevelId> parse(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size()) return std::nullopt;
    return LevelId{.framework = FrameworkId{text.substr(0, colon)}, .code = std::string{text.substr(colon + 1)}};
  }

  friend bool operator==(const LevelId&, const LevelId&) = default;
  friend auto operator<=>(const LevelId&, const LevelId&) = default;
};

}  // namespace mizani

template <class Tag>
struct std::hash<mizani::Id<Tag>> {
  std::size_t operator()(const mizani::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.str()); }
};

template <>
struct std::hash<mizani::LevelId> {
  std::size_t operator()(const mizani::LevelId& id) const noexcept {
    const std::size_t first = std::hash<std::string>{}(id.framework.str());
    return first ^ (std::hash<std::string>{}(id.code) + 0x9e3779b97f4a7c15ULL + (first << 6U) + (first >> 2U));
  }
};
