// SPDX-License-Identifier: MIT
// Shapes and labels as SVG: no script, no style sheet, nothing fetched, every text escaped.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tools/render/picture/palette.h"

namespace mizani::render::picture {

struct Point {
  double x = 0;
  double y = 0;
};

struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  [[nodiscard]] double right() const { return x + width; }
  [[nodiscard]] double bottom() const { return y + height; }
  [[nodiscard]] double middle() const { return y + height / 2; }
};

/// Where a text stands in its box, by the reader's eye: left is left in every script.
enum class Anchor : unsigned char { left, middle, right };

struct LabelStyle {
  double size = 12;
  double least_size = 9;
  std::size_t lines = 1;
  Anchor anchor = Anchor::left;
  bool bold = false;
  std::string_view colour = ink;
};

/// A label as drawn: the whole text, and the room that it really takes.
struct PlacedLabel {
  std::string text;
  Box box;
};

/// What a picture gives. `svg` is one element, fit for a file of its own or for the middle of an HTML page. `words`
/// says the same in plain sentences, a line each; it is also the picture's <desc>. `labels`: all of them, as laid out.
struct Picture {
  std::string svg;
  std::string words;
  double width = 0;  ///< pixels, at 96 an inch
  double height = 0;
  std::vector<PlacedLabel> labels;
};

/// What is said of a picture as a whole. `id_prefix` keeps the ids of several pictures on one page apart; characters
/// that no id may have are left out of it.
struct Frame {
  double width = 0;
  double height = 0;
  std::string title;
  std::string words;
  std::string id_prefix = "mizani";
  std::string language = "en";
  bool right_to_left = false;
};

/// Escapes for XML text and attribute values; what XML cannot hold becomes U+FFFD.
std::string escaped(std::string_view text);

/// At most two decimals, no locale, no "-0".
std::string number(double value);

/// Writes elements in the order in which they are drawn.
class SvgWriter {
 public:
  explicit SvgWriter(Frame frame);

  void rectangle(const Box& box, std::string_view fill, const Stroke& stroke = {.width = 0}, double radius = 0);
  void line(Point from, Point to, const Stroke& stroke);
  void polyline(std::initializer_list<Point> points, const Stroke& stroke);
  void polygon(std::initializer_list<Point> points, std::string_view fill, const Stroke& stroke = {.width = 0});
  void circle(Point centre, double radius, std::string_view fill, const Stroke& stroke = {.width = 0});
  /// From `from` to `to`, leaving and arriving level, as a link between two columns does.
  void bend(Point from, Point to, const Stroke& stroke);

  /// A text fitted into the box (text_fit.h), in the middle of its height. Where something had to be cut, or `whole`
  /// says more, the whole text is its <title>. An empty text draws nothing.
  void label(const Box& box, std::string_view text, const LabelStyle& style = {}, std::string_view whole = {});

  /// Ends the picture; the writer is used up.
  Picture finish();

 private:
  void stroke_attributes(const Stroke& stroke);

  Frame frame_;
  std::string out_;
  std::vector<PlacedLabel> labels_;
};

}  // namespace mizani::render::picture
