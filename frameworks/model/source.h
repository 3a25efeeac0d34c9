// SPDX-License-Identifier: MIT
// Where a fact comes from, and the fact with its standing.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "frameworks/model/evidence.h"
#include "frameworks/model/ids.h"

namespace mizani {

/// A publication a fact rests on. Keys are local to the data file that cites it.
struct Source {
  std::string title;
  std::optional<std::string> publisher;
  std::optional<int> year;
  std::optional<std::string> url;
  std::optional<std::string> accessed;  ///< the day it was read, where it bears no date
};

using Sources = std::map<SourceKey, Source>;

/// How a value is known: its evidence class, the sources it cites, and a remark.
struct Provenance {
  Evidence evidence = Evidence::unknown;
  std::vector<SourceKey> sources;
  std::string note;
};

/// A value with its provenance; no value means unknown, never a guess.
template <class T>
struct Fact {
  std::optional<T> value;
  Provenance provenance;
};

/// Text by language code ("en", "fr", …).
class LocalizedText {
 public:
  LocalizedText() = default;
  explicit LocalizedText(std::map<std::string, std::string> texts) : texts_(std::move(texts)) {}

  /// The text in `language`, else in English, else in the first language there is; empty if there is none.
  [[nodiscard]] const std::string& in(const std::string& language) const {
    static const std::string none;
    if (const auto found = texts_.find(language); found != texts_.end()) return found->second;
    if (const auto english = texts_.find("en"); english != texts_.end()) return english->second;
    return texts_.empty() ? none : texts_.begin()->second;
  }
  [[nodiscard]] const std::map<std::string, std::string>& all() const { return texts_; }
  [[nodiscard]] bool empty() const { return texts_.empty(); }

 private:
  std::map<std::string, std::string> texts_;
};

}  // namespace mizani
