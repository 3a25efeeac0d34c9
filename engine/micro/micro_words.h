// SPDX-License-Identifier: MIT
// Words by which the elements of a micro-credential are told to be clear or vague (data/lexicon/micro-words.json).
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/level/lexicon.h"
#include "engine/text/token.h"
#include "frameworks/fault.h"
#include "frameworks/load/schema.h"

namespace mizani::micro {

/// The statements whose words are looked at. identity is of the statement on supervision, too.
enum class TextKind : unsigned char {
  title,
  workload,
  assessment,
  participation,
  quality_assurance,
  supervision,
  identity,
  stackability,
};
inline constexpr std::size_t text_kinds = 8;

/// Words that stand in a text, as the text has them, in its order.
struct WordsFound {
  std::vector<std::string> vague;
  std::vector<std::string> concrete;
  bool nothing_else = false;  ///< one vague phrase is the whole text
};

/// What an outcome asks to be seen. `verb`: the words of the first verb that somebody can watch being done; else
/// `unobservable`, the words of a verb that nobody can, with what might stand `instead`; else neither.
struct VerbFound {
  std::string verb;
  std::string unobservable;
  std::string instead;
  bool leads = false;  ///< the first verb of either kind is the first word
};

/// Immutable once loaded; safe to share. Reads texts of one language only.
class MicroWords {
 public:
  /// Faults: those of JSON and of the schema.
  static Expected<MicroWords> load(std::string_view json, std::string_view where, const load::SchemaSet& schemas);

  [[nodiscard]] const std::string& language() const { return language_; }
  /// Linear in the words of the text.
  [[nodiscard]] WordsFound find(TextKind kind, std::string_view text) const;
  /// Verbs are those of the `lexicon` and those of this list, in any inflected form, where a verb may stand: "design"
  /// is one in "able to design", none in "the design". A verb of the lexicon that this list calls unobservable is none.
  [[nodiscard]] VerbFound verb(std::string_view outcome, const level::Lexicon& lexicon) const;

 private:
  using Phrase = std::vector<std::string>;
  struct Unobservable {
    Phrase phrase;
    std::string instead;
  };
  struct Lists {
    std::vector<Phrase> vague;
    std::vector<Phrase> concrete;
  };

  std::string language_;
  std::vector<Unobservable> unobservable_;  ///< most words first
  std::vector<Phrase> doing_;               ///< most words first
  std::array<Lists, text_kinds> texts_;
};

}  // namespace mizani::micro
