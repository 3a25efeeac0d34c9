// SPDX-License-Identifier: MIT
#include "tools/render/assessment/finding_words.h"

#include <algorithm>
#include <cmath>

namespace mizani::render::assessment {
namespace {

using assess::Value;
using document::Text;

/// A name in the language, else in English, else in the first there is.
Text localized(const std::map<std::string, std::string>& names, const std::string& language) {
  for (const auto& wanted : {language, std::string{"en"}}) {
    if (const auto found = names.find(wanted); found != names.end()) return document::foreign(found->second, wanted);
  }
  return names.empty() ? Text{} : document::foreign(names.begin()->second, names.begin()->first);
}

messages::Arguments arguments(const assess::Values& values, const messages::Messages& messages) {
  messages::Arguments out;
  for (const auto& [name, value] : values) {
    if (value.kind == Value::Kind::count)
      out.emplace_back(name, static_cast<std::size_t>(std::llround(value.number)));
    else
      out.emplace_back(name, value_text(value, messages));
  }
  return out;
}

}  // namespace

std::string amount_text(const std::string& lower, const std::string& upper) {
  return lower == upper ? lower : lower + " – " + upper;
}

Text date_text(const std::string& date) {
  return document::foreign(date);
}

Text value_text(const Value& value, const messages::Messages& messages) {
  switch (value.kind) {
    case Value::Kind::words: return document::foreign(value.text);
    case Value::Kind::names: return localized(value.names, messages.language());
    case Value::Kind::number: return messages.number(value.number, value.decimals);
    case Value::Kind::share: return messages.percent(value.number);
    case Value::Kind::count: return messages.number(value.number, 0);
    case Value::Kind::date: return date_text(value.text);
    case Value::Kind::level:
      return messages.text("value.level", {{"code", document::foreign(value.text)},
                                           {"framework", localized(value.names, messages.language())}});
    case Value::Kind::amount: return document::foreign(amount_text(value.text, value.upper));
    case Value::Kind::key: return messages.text(value.text);
    case Value::Kind::list: {
      std::vector<Text> items;
      for (const auto& item : value.list) items.push_back(value_text(item, messages));
      return document::joined(items, messages.right_to_left() ? "، " : ", ");
    }
  }
  return {};
}

Text finding_text(const assess::Finding& finding, const messages::Messages& messages) {
  return messages.text("finding." + finding.code, arguments(finding.values, messages));
}

Text remark_text(const assess::Remark& remark, const messages::Messages& messages) {
  return messages.text(remark.code, arguments(remark.values, messages));
}

Text word_text(std::string_view group, std::string_view word, const messages::Messages& messages) {
  return messages.text(std::string{group} + '.' + std::string{word});
}

Text named_text(const assess::Values& values, std::string_view name, const messages::Messages& messages) {
  const auto found = std::find_if(values.begin(), values.end(), [&](const auto& v) { return v.first == name; });
  return found == values.end() ? Text{} : value_text(found->second, messages);
}

}  // namespace mizani::render::assessment
