// SPDX-License-Identifier: MIT
// Turtle -> what is said of each resource, through serd.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "frameworks/fault.h"

namespace mizani::interop {

/// A value or another resource. `language`: the tag as written, empty without one.
struct TurtleObject {
  std::string text;  ///< the value, or the full IRI
  bool literal = false;
  std::string language;
};

/// Everything said of one subject, in the order of the file.
struct TurtleResource {
  std::string iri;
  struct Property {
    std::string predicate;  ///< full IRI
    TurtleObject object;
  };
  std::vector<Property> properties;

  /// The objects of a predicate in the order of the file.
  [[nodiscard]] std::vector<const TurtleObject*> all(std::string_view predicate) const;
  /// Whether a predicate leads to this resource.
  [[nodiscard]] bool has(std::string_view predicate, std::string_view iri_of_object) const;
};

/// The subjects in the order in which they first appear, blank nodes included. Faults: those of text::checked_text,
/// "broken-turtle" (as file:line; a prefix that is not declared is one, and brackets nested past any use).
Expected<std::vector<TurtleResource>> read_turtle(std::string_view bytes, std::string_view where);

/// Whether the bytes begin with a declaration of a prefix or base, comments passed over.
bool looks_like_turtle(std::string_view bytes);

}  // namespace mizani::interop
