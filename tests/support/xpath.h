// SPDX-License-Identifier: MIT
// Whether text is well-formed XML, and what an XPath expression finds in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mizani::test {

/// The first fault of the text as XML, empty where it is well-formed. No network, no entities from outside.
std::string xml_fault(std::string_view xml);

/// The string values of what an XPath expression finds; namespaces are left aside ("//td", "//@href").
std::vector<std::string> xml_find(std::string_view xml, const std::string& xpath);

/// The number of nodes that it finds.
inline std::size_t xml_count(std::string_view xml, const std::string& xpath) {
  return xml_find(xml, xpath).size();
}

}  // namespace mizani::test
