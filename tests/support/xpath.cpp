// SPDX-License-Identifier: MIT
#include "tests/support/xpath.h"

#include <memory>
#include <regex>

#include <libxml/parser.h>
#include <libxml/xpath.h>

namespace mizani::test {
namespace {

using Tree = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;

Tree parse(std::string_view xml) {
  return {xmlReadMemory(xml.data(), static_cast<int>(xml.size()), "text.xml", nullptr,
                        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE),
          xmlFreeDoc};
}

std::string text_of(xmlChar* owned) {
  const std::unique_ptr<xmlChar, void (*)(void*)> hold{owned, xmlFree};
  return owned == nullptr ? "" : reinterpret_cast<const char*>(owned);
}

}  // namespace

std::string xml_fault(std::string_view xml) {
  xmlResetLastError();
  const Tree tree = parse(xml);
  if (tree) return "";
  const auto* error = xmlGetLastError();
  return error == nullptr ? "not XML" : std::to_string(error->line) + ": " + error->message;
}

std::vector<std::string> xml_find(std::string_view xml, const std::string& xpath) {
  // Without its default namespaces a document answers to plain names.
  const std::string plain = std::regex_replace(std::string{xml}, std::regex{" xmlns=\"[^\"]*\""}, "");
  const Tree tree = parse(plain);
  std::vector<std::string> out;
  if (!tree) return out;
  const std::unique_ptr<xmlXPathContext, decltype(&xmlXPathFreeContext)> context{xmlXPathNewContext(tree.get()),
                                                                                 xmlXPathFreeContext};
  const std::unique_ptr<xmlXPathObject, decltype(&xmlXPathFreeObject)> found{
      xmlXPathEvalExpression(reinterpret_cast<const xmlChar*>(xpath.c_str()), context.get()), xmlXPathFreeObject};
  if (!found || found->nodesetval == nullptr) return out;
  for (int i = 0; i < found->nodesetval->nodeNr; ++i)
    out.push_back(text_of(xmlNodeGetContent(found->nodesetval->nodeTab[i])));
  return out;
}

}  // namespace mizani::test
