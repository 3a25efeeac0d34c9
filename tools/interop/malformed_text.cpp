// SPDX-License-Identifier: MIT
#include "tools/interop/malformed_text.h"

#include "engine/text/utf8.h"

namespace mizani::interop {

void find_malformed_texts(const load::Value& value, std::string_view where, const std::string& pointer,
                          Faults& faults) {
  if (value.IsString() && text::first_invalid_byte(load::view(value))) {
    faults.push_back({.code = "invalid-utf8",
                      .where = std::string{where} + pointer,
                      .found = "half of a surrogate pair",
                      .expected = "a character"});
  } else if (value.IsArray()) {
    for (rapidjson::SizeType i = 0; i < value.Size(); ++i)
      find_malformed_texts(value[i], where, pointer + '/' + std::to_string(i), faults);
  } else if (value.IsObject()) {
    for (const auto& member : value.GetObject())
      find_malformed_texts(member.value, where, pointer + '/' + std::string{load::view(member.name)}, faults);
  }
}

}  // namespace mizani::interop
