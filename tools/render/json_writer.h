// SPDX-License-Identifier: MIT
// JSON output with a stable order of keys and shortest round-trip numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

namespace mizani::render {

/// A thin layer over RapidJSON's writer: keys are written by name, null stands for unknown. Calls nest as the JSON
/// does.
class JsonWriter {
 public:
  JsonWriter() : writer_(buffer_) { writer_.SetIndent(' ', 2); }

  JsonWriter& key(std::string_view name) {
    writer_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    return *this;
  }
  void value(std::string_view text) { writer_.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }
  void value(const std::string& text) { value(std::string_view{text}); }
  void value(const char* text) { value(std::string_view{text}); }
  void value(double number) { writer_.Double(number); }
  void value(int number) { writer_.Int(number); }
  void value(std::size_t number) { writer_.Uint64(number); }
  void value(std::int64_t number) { writer_.Int64(number); }
  void value(bool flag) { writer_.Bool(flag); }
  void null() { writer_.Null(); }
  /// JSON that stands as it is; it must be one whole value.
  void raw(std::string_view json) { writer_.RawValue(json.data(), json.size(), rapidjson::kObjectType); }

  template <class T>
  void field(std::string_view name, const T& content) {
    key(name);
    value(content);
  }
  /// The value, or null where there is none or (for text) it is empty.
  template <class Optional>
  void optional_field(std::string_view name, const Optional& content) {
    key(name);
    if (content)
      value(*content);
    else
      null();
  }
  template <class Body>
  void object(const Body& body) {
    writer_.StartObject();
    body();
    writer_.EndObject();
  }
  template <class Body>
  void array(const Body& body) {
    writer_.StartArray();
    body();
    writer_.EndArray();
  }
  template <class Body>
  void object_field(std::string_view name, const Body& body) {
    key(name);
    object(body);
  }
  template <class Body>
  void array_field(std::string_view name, const Body& body) {
    key(name);
    array(body);
  }
  template <class Range>
  void texts_field(std::string_view name, const Range& range) {
    array_field(name, [&] {
      for (const auto& text : range) value(text);
    });
  }

  /// The text so far, ended by a line break.
  [[nodiscard]] std::string str() const { return std::string{buffer_.GetString(), buffer_.GetSize()} + '\n'; }

 private:
  rapidjson::StringBuffer buffer_;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> writer_;
};

}  // namespace mizani::render
