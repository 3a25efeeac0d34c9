// SPDX-License-Identifier: MIT
// How the HTML report looks, on a screen and on A4.
#pragma once

#include <string_view>

namespace mizani::render::document {

/// Class "w": a cell with a word too long for its column, "k": a table short enough to stand on one page. Logical
/// properties (start, end) serve both directions of writing. Eleven tints, s0 … s10, make a heat map of cells.
inline constexpr std::string_view html_style = R"(
:root { color-scheme: light; }
body { font: 11pt/1.45 "Noto Sans", "Noto Sans Arabic", "DejaVu Sans", Arial, sans-serif; color: #1c2430;
  max-width: 62rem; margin: 1.5rem auto; padding: 0 1rem; overflow-wrap: break-word; }
h1, h2, h3, h4, p, li, caption, .w { overflow-wrap: anywhere; }
h1 { font-size: 1.9em; line-height: 1.2; margin: 0 0 .2em; }
h2 { font-size: 1.4em; margin: 1.8em 0 .5em; border-bottom: 2px solid #c9d2dc; padding-bottom: .15em; }
h3 { font-size: 1.15em; margin: 1.4em 0 .4em; }
h4 { font-size: 1em; margin: 1.2em 0 .3em; }
p, ul, ol { margin: .5em 0; }
li { margin: .2em 0; }
.subtitle { color: #4a5665; margin: 0 0 1.2em; }
.key { border-inline-start: 4px solid #9a5b00; background: #fdf6ea; padding: .5em .8em; }
nav ol { columns: 2; column-gap: 2em; padding-inline-start: 1.4em; }
a { color: #0b4f8a; }
table { border-collapse: collapse; width: 100%; margin: .6em 0 1em; font-size: .9em; }
caption { text-align: start; font-weight: 600; padding: .3em 0; }
th, td { border: 1px solid #c9d2dc; padding: .25em .45em; vertical-align: top; text-align: start; }
thead th { background: #e9eef4; }
tbody th { background: #f5f7fa; font-weight: 600; }
td.n, th.n { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.l, th.l { text-align: center; }
td.b, td.b * { font-weight: 700; }
.basis { font-size: .82em; color: #4a5665; margin: -.6em 0 1.2em; }
figure { margin: 1em 0; }
figure svg { max-width: 100%; height: auto; display: block; margin: 0 auto; }
figcaption { font-weight: 600; font-size: .9em; padding: .3em 0; }
.alt { font-size: .82em; color: #4a5665; }
.sources li { font-size: .92em; }
sup.c { font-size: .75em; line-height: 0; white-space: nowrap; }
sup.c a { text-decoration: none; }
td.s1 { background: #f2f7fb; } td.s2 { background: #e6f0f7; } td.s3 { background: #d9e8f3; } td.s4 { background: #cce0ef; }
td.s5 { background: #bfd8eb; } td.s6 { background: #b1cfe6; } td.s7 { background: #a2c6e1; } td.s8 { background: #93bcdb; }
td.s9 { background: #84b2d5; } td.s10 { background: #74a8cf; }
@page { size: A4; margin: 18mm 15mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 8pt; } }
@media print {
  body { font-size: 9.5pt; max-width: none; margin: 0; padding: 0; }
  thead { display: table-header-group; }
  tr, figure, .key, .k, .sources li { break-inside: avoid; }
  h2, h3, h4, caption { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)";

}  // namespace mizani::render::document
