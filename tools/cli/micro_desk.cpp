// SPDX-License-Identifier: MIT
#include "tools/cli/micro_desk.h"

#include <filesystem>
#include <utility>

#include "engine/micro/text_record.h"
#include "engine/text/text_reader.h"
#include "frameworks/load/json_document.h"
#include "frameworks/load/loader.h"
#include "tools/cli/matcher.h"
#include "tools/interop/document_file.h"
#include "tools/interop/elm_credential.h"
#include "tools/interop/pdf_text.h"

namespace mizani::cli {
namespace {

bool is_json(std::string_view bytes) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  const auto begin = bytes.find_first_not_of(" \t\r\n");
  return begin != std::string_view::npos && bytes[begin] == '{';
}

/// The first line of a plain text where it may be a title, else `otherwise`.
std::string first_line(const std::string& bytes, std::string otherwise) {
  constexpr std::size_t longest = 120;
  const std::string line = bytes.substr(0, bytes.find_first_of("\r\n"));
  const bool listed = line.empty() || line.front() == '-' || line.front() == '*' || line.front() == '%';
  return listed || line.size() > longest ? otherwise : line;
}

}  // namespace

Expected<std::unique_ptr<MicroDesk>> MicroDesk::open(const CommonOptions& options) {
  auto catalogue = load::load_catalogue(data_folders(options));
  if (!catalogue) return failure(std::move(catalogue.error()));
  std::unique_ptr<MicroDesk> desk{new MicroDesk{std::move(*catalogue)}};
  auto judge = Judge::open(desk->catalogue_, options);
  if (!judge) return failure(std::move(judge.error()));
  desk->judge_.emplace(std::move(*judge));
  auto credits = credit::CreditIndex::build(desk->catalogue_.credit_systems());
  if (!credits) return failure(std::move(credits.error()));
  desk->credits_.emplace(std::move(*credits));
  std::filesystem::path file;
  auto words = data_file(options, "lexicon/micro-words.json", file).and_then([&](const std::string& bytes) {
    return micro::MicroWords::load(bytes, file.string(), desk->judge_->schemas);
  });
  if (!words) return failure(std::move(words.error()));
  desk->words_.emplace(std::move(*words));
  auto policy = micro::MicroPolicy::from(desk->catalogue_.policy());
  if (!policy) return failure(std::move(policy.error()));
  desk->policy_.emplace(std::move(*policy));
  return desk;
}

Expected<MicroDesk::Read> MicroDesk::read(const std::string& file) const {
  const std::string where = file == "-" ? "standard input" : file;
  const auto bytes = interop::input_bytes(file);
  if (!bytes) return failure(bytes.error());
  if (is_json(*bytes)) {
    auto record = interop::read_credential(*bytes, where, judge_->schemas);
    if (!record) return failure(std::move(record.error()));
    const auto root = load::parse_json(*bytes, where);
    const bool elm = root && interop::is_elm_credential(*root);
    return Read{.record = std::move(*record), .kind = elm ? "elm" : "record"};
  }
  const auto document =
      (interop::looks_like_pdf(*bytes) ? interop::pdf_text(*bytes, where) : Expected<std::string>{*bytes})
          .and_then([&](const std::string& text) { return text::read_text(text, where); });
  if (!document) return failure(document.error());
  return Read{.record = micro::text_record(*document, first_line(*bytes, std::filesystem::path{file}.stem().string()),
                                           *words_, judge_->model.lexicon()),
              .kind = "text"};
}

micro::CheckContext MicroDesk::context(const Date& on) const {
  return {.catalogue = catalogue_,
          .credits = *credits_,
          .model = judge_->model,
          .words = *words_,
          .policy = *policy_,
          .on = on};
}

}  // namespace mizani::cli
