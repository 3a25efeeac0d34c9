// SPDX-License-Identifier: MIT
#include "tests/support/xml.h"

#include <algorithm>
#include <iterator>
#include <memory>

#include <expat.h>

namespace mizani::test {
namespace {

struct Reading {
  XmlDocument document;
  std::vector<std::size_t> open;
};

void begin_element(void* data, const XML_Char* name, const XML_Char** attributes) {
  auto& reading = *static_cast<Reading*>(data);
  XmlElement element{.name = name, .attributes = {}, .text = {}, .depth = reading.open.size()};
  for (; *attributes != nullptr; attributes += 2) element.attributes.emplace(attributes[0], attributes[1]);
  reading.open.push_back(reading.document.elements.size());
  reading.document.elements.push_back(std::move(element));
}

void end_element(void* data, const XML_Char*) {
  static_cast<Reading*>(data)->open.pop_back();
}

void characters(void* data, const XML_Char* text, int length) {
  auto& reading = *static_cast<Reading*>(data);
  for (const std::size_t at : reading.open) {
    reading.document.elements[at].text.append(text, static_cast<std::size_t>(length));
  }
}

}  // namespace

std::vector<XmlElement> XmlDocument::named(const std::string& name) const {
  std::vector<XmlElement> out;
  std::copy_if(elements.begin(), elements.end(), std::back_inserter(out),
               [&](const XmlElement& element) { return element.name == name; });
  return out;
}

XmlDocument parse_xml(const std::string& bytes) {
  Reading reading;
  const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser{XML_ParserCreate("UTF-8"), XML_ParserFree};
  XML_SetUserData(parser.get(), &reading);
  XML_SetElementHandler(parser.get(), begin_element, end_element);
  XML_SetCharacterDataHandler(parser.get(), characters);
  if (XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()), 1) == XML_STATUS_ERROR) {
    reading.document.error = std::string{XML_ErrorString(XML_GetErrorCode(parser.get()))} + " in line " +
                             std::to_string(XML_GetCurrentLineNumber(parser.get()));
  }
  return reading.document;
}

}  // namespace mizani::test
