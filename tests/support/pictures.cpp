// SPDX-License-Identifier: MIT
#include "tests/support/pictures.h"

#include <algorithm>
#include <set>

#include "tests/support/xml.h"

namespace mizani::test {
namespace {

using render::picture::Box;
using render::picture::Picture;

bool overlap(const Box& a, const Box& b) {
  constexpr double hair = 0.75;  // line boxes are taller than their letters
  return std::min(a.right(), b.right()) - std::max(a.x, b.x) > hair &&
         std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y) > hair;
}

}  // namespace

std::string overlapping_labels(const Picture& picture) {
  for (auto a = picture.labels.begin(); a != picture.labels.end(); ++a) {
    for (auto b = a + 1; b != picture.labels.end(); ++b) {
      if (overlap(a->box, b->box)) return a->text + " | " + b->text;
    }
  }
  return "";
}

std::string label_outside(const Picture& picture) {
  const auto outside = std::find_if(picture.labels.begin(), picture.labels.end(), [&](const auto& label) {
    return label.box.x < 0 || label.box.y < 0 || label.box.right() > picture.width ||
           label.box.bottom() > picture.height;
  });
  return outside == picture.labels.end() ? "" : outside->text;
}

std::string harm_in(const Picture& picture) {
  const auto xml = parse_xml(picture.svg);
  if (!xml.error.empty()) return xml.error;
  static const std::set<std::string> elements{"svg",     "title",  "desc", "rect", "polyline",
                                              "polygon", "circle", "path", "text", "tspan"};
  static const std::set<std::string> attributes{"xmlns",       "width",        "height",
                                                "viewBox",     "role",         "aria-labelledby",
                                                "lang",        "xml:lang",     "x",
                                                "y",           "rx",           "fill",
                                                "stroke",      "stroke-width", "points",
                                                "cx",          "cy",           "r",
                                                "d",           "id",           "stroke-dasharray",
                                                "font-size",   "font-family",  "font-weight",
                                                "text-anchor", "direction"};
  for (const auto& element : xml.elements) {
    if (!elements.contains(element.name)) return "element " + element.name;
    for (const auto& [name, value] : element.attributes) {
      if (!attributes.contains(name)) return "attribute " + name;
      if (name != "xmlns" && (value.find("url(") != std::string::npos || value.find(':') != std::string::npos))
        return name + "=" + value;
    }
  }
  return "";
}

std::string missing_alternative(const Picture& picture) {
  const auto xml = parse_xml(picture.svg);
  if (xml.elements.size() < 3) return "elements";
  const auto& root = xml.elements[0];
  const auto& title = xml.elements[1];
  const auto& description = xml.elements[2];
  const auto attribute = [](const XmlElement& element, const std::string& name) {
    const auto found = element.attributes.find(name);
    return found == element.attributes.end() ? std::string{} : found->second;
  };
  if (attribute(root, "role") != "img") return "role";
  if (title.name != "title" || title.text.empty()) return "title";
  if (description.name != "desc" || description.text != picture.words) return "desc";
  if (attribute(root, "aria-labelledby") != attribute(title, "id") + " " + attribute(description, "id"))
    return "aria-labelledby";
  return "";
}

}  // namespace mizani::test
