// SPDX-License-Identifier: MIT
#include "tools/render/assessment/source_list.h"

#include <algorithm>
#include <utility>

namespace mizani::render::assessment {

using document::Text;

std::vector<std::size_t> SourceList::cite(const std::vector<assess::Basis>& grounds) {
  std::vector<std::size_t> out;
  for (const auto& basis : grounds) {
    for (const auto& citation : basis.citations) out.push_back(number_of(citation));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::size_t SourceList::number_of(const assess::Citation& citation) {
  const std::string key = citation.title + '\n' + citation.url.value_or("");
  const auto [place, fresh] = numbers_.try_emplace(key, numbers_.size() + 1);
  if (fresh) {
    Text text = document::foreign(citation.title);
    if (citation.publisher) text += Text{". "} + document::foreign(*citation.publisher);
    if (citation.year) text += Text{", " + std::to_string(*citation.year)};
    if (citation.url)
      text += Text{". "} + Text{document::Span{.words = *citation.url,
                                               .language = {},
                                               .foreign = true,
                                               .strong = false,
                                               .link = *citation.url,
                                               .sources = {}}};
    notes_.push_back({.text = std::move(text)});
  }
  return place->second;
}

}  // namespace mizani::render::assessment
