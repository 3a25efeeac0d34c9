// SPDX-License-Identifier: MIT
#include "tools/render/picture/svg_writer.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "tools/render/picture/text_fit.h"

namespace mizani::render::picture {
namespace {

constexpr double line_height = 1.22;  ///< of the font size

std::string valid_id(std::string_view text) {
  std::string id;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool other = (c >= '0' && c <= '9') || c == '-' || c == '_';
    if (letter || (other && !id.empty())) id += c;
  }
  return id.empty() ? "mizani" : id;
}

std::string points_of(std::initializer_list<Point> points) {
  std::string out;
  for (const auto& point : points)
    out += fmt::format("{}{},{}", out.empty() ? "" : " ", number(point.x), number(point.y));
  return out;
}

/// SVG's anchors are "start" and "end": with text from right to left, the start is on the right.
std::string_view anchor_word(Anchor anchor, bool from_right) {
  if (anchor == Anchor::middle) return "middle";
  return (anchor == Anchor::left) != from_right ? "start" : "end";
}

double anchor_x(const Box& box, Anchor anchor) {
  switch (anchor) {
    case Anchor::left: return box.x;
    case Anchor::middle: return box.x + box.width / 2;
    case Anchor::right: return box.right();
  }
  return box.x;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string number(double value) {
  const double rounded = std::round(value * 100) / 100;
  return fmt::format("{}", rounded == 0 ? 0.0 : rounded);
}

SvgWriter::SvgWriter(Frame frame) : frame_(std::move(frame)) {
  const std::string id = valid_id(frame_.id_prefix);
  out_ = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" role=\"img\" "
      "aria-labelledby=\"{2}-title {2}-desc\" lang=\"{3}\" xml:lang=\"{3}\" font-family=\"sans-serif\">\n"
      "<title id=\"{2}-title\">{4}</title>\n<desc id=\"{2}-desc\">",
      number(frame_.width), number(frame_.height), id, escaped(frame_.language), escaped(frame_.title));
  for (std::string_view rest = frame_.words; !rest.empty();) {
    const auto end = rest.find('\n');
    out_ += escaped(rest.substr(0, end));
    if (end == std::string_view::npos) break;
    out_ += '\n';
    rest.remove_prefix(end + 1);
  }
  out_ += "</desc>\n";
  rectangle({.x = 0, .y = 0, .width = frame_.width, .height = frame_.height}, paper);
}

void SvgWriter::stroke_attributes(const Stroke& stroke) {
  if (stroke.width <= 0) return;
  out_ += fmt::format(" stroke=\"{}\" stroke-width=\"{}\"", stroke.colour, number(stroke.width));
  if (!stroke.dash.empty()) out_ += fmt::format(" stroke-dasharray=\"{}\"", stroke.dash);
}

void SvgWriter::rectangle(const Box& box, std::string_view fill, const Stroke& stroke, double radius) {
  out_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"", number(box.x), number(box.y),
                      number(box.width), number(box.height), fill);
  if (radius > 0) out_ += fmt::format(" rx=\"{}\"", number(radius));
  stroke_attributes(stroke);
  out_ += "/>\n";
}

void SvgWriter::line(Point from, Point to, const Stroke& stroke) {
  polyline({from, to}, stroke);
}

void SvgWriter::polyline(std::initializer_list<Point> points, const Stroke& stroke) {
  out_ += fmt::format("<polyline points=\"{}\" fill=\"none\"", points_of(points));
  stroke_attributes(stroke);
  out_ += "/>\n";
}

void SvgWriter::polygon(std::initializer_list<Point> points, std::string_view fill, const Stroke& stroke) {
  out_ += fmt::format("<polygon points=\"{}\" fill=\"{}\"", points_of(points), fill);
  stroke_attributes(stroke);
  out_ += "/>\n";
}

void SvgWriter::circle(Point centre, double radius, std::string_view fill, const Stroke& stroke) {
  out_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\"", number(centre.x), number(centre.y),
                      number(radius), fill);
  stroke_attributes(stroke);
  out_ += "/>\n";
}

void SvgWriter::bend(Point from, Point to, const Stroke& stroke) {
  const std::string middle = number((from.x + to.x) / 2);
  out_ += fmt::format("<path d=\"M{} {}C{} {} {} {} {} {}\" fill=\"none\"", number(from.x), number(from.y), middle,
                      number(from.y), middle, number(to.y), number(to.x), number(to.y));
  stroke_attributes(stroke);
  out_ += "/>\n";
}

void SvgWriter::label(const Box& box, std::string_view text, const LabelStyle& style, std::string_view whole) {
  const auto fits = fitted(text, {.width = box.width,
                                  .size = style.size,
                                  .least_size = std::min(style.size, style.least_size),
                                  .lines = style.lines,
                                  .bold = style.bold});
  if (fits.lines.empty() || fits.lines.front().empty()) return;
  const bool from_right = right_to_left(text, frame_.right_to_left);
  const double step = fits.size * line_height;
  const double height = step * static_cast<double>(fits.lines.size());
  const double x = anchor_x(box, style.anchor);
  constexpr double baseline = 0.9;  // of the font size, below the top of its line
  double y = box.middle() - height / 2 + fits.size * baseline;
  double width = 0;
  for (const auto& line : fits.lines) width = std::max(width, text_width(line, fits.size, style.bold));

  out_ += fmt::format("<text font-size=\"{}\" fill=\"{}\" text-anchor=\"{}\"", number(fits.size), style.colour,
                      anchor_word(style.anchor, from_right));
  if (style.bold) out_ += " font-weight=\"bold\"";
  if (from_right) out_ += " direction=\"rtl\"";
  out_ += '>';
  if (whole == text) whole = {};
  if (!whole.empty() || fits.cut) out_ += fmt::format("<title>{}</title>", escaped(whole.empty() ? text : whole));
  for (const auto& line : fits.lines) {
    out_ += fmt::format("<tspan x=\"{}\" y=\"{}\">{}</tspan>", number(x), number(y), escaped(line));
    y += step;
  }
  out_ += "</text>\n";
  const double left = style.anchor == Anchor::left ? x : style.anchor == Anchor::right ? x - width : x - width / 2;
  labels_.push_back({.text = std::string{whole.empty() ? text : whole},
                     .box = {.x = left, .y = box.middle() - height / 2, .width = width, .height = height}});
}

Picture SvgWriter::finish() {
  out_ += "</svg>\n";
  return {.svg = std::move(out_),
          .words = std::move(frame_.words),
          .width = frame_.width,
          .height = frame_.height,
          .labels = std::move(labels_)};
}

}  // namespace mizani::render::picture
