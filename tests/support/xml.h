// SPDX-License-Identifier: MIT
// XML as a strict parser sees it.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace mizani::test {

/// An element in the order of the document. `text`: what stands in it and in the elements within.
struct XmlElement {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string text;
  std::size_t depth = 0;
};

struct XmlDocument {
  std::vector<XmlElement> elements;
  std::string error;  ///< empty where the document is well formed

  [[nodiscard]] std::vector<XmlElement> named(const std::string& name) const;
};

XmlDocument parse_xml(const std::string& bytes);

}  // namespace mizani::test
