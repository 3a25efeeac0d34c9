// SPDX-License-Identifier: MIT
// Words and statements a second. Peer: ICU's word breaks alone, over the same text.
#include <cstdint>
#include <memory>
#include <string>

#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "engine/text/text_reader.h"
#include "engine/text/token.h"

namespace mizani::text {
namespace {

/// Some `kilobytes` of numbered outcomes under level headings, as in a book of descriptors.
std::string outcomes(std::int64_t kilobytes) {
  std::string text;
  for (int level = 1; text.size() < static_cast<std::size_t>(kilobytes) << 10U; level = level % 10 + 1) {
    text += "NQF Level " + std::to_string(level) + "\n";
    for (char letter = 'a'; letter <= 'j'; ++letter) {
      text += letter;
      text +=
          ". Critically evaluate the methods of a field of work or study and select those that\n"
          "suit a problem that is unfamiliar, and report the results to specialists and others.\n";
    }
  }
  return text;
}

void read_statements(benchmark::State& state) {
  const std::string text = outcomes(state.range(0));
  std::size_t statements = 0;
  for ([[maybe_unused]] auto round : state) statements += read_text(text, "bench")->statement_count();
  state.counters["statements/s"] = benchmark::Counter(static_cast<double>(statements), benchmark::Counter::kIsRate);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void tokens(benchmark::State& state) {
  const std::string text = outcomes(state.range(0));
  Tokenizer tokenizer{"en"};
  std::size_t words = 0;
  for ([[maybe_unused]] auto round : state) words += tokenizer.tokens(text).size();
  state.counters["words/s"] = benchmark::Counter(static_cast<double>(words), benchmark::Counter::kIsRate);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void peer_icu_word_breaks(benchmark::State& state) {
  const std::string text = outcomes(state.range(0));
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks{
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status)};
  std::size_t words = 0;
  for ([[maybe_unused]] auto round : state) {
    UText* utext = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
    breaks->setText(utext, status);
    while (breaks->next() != icu::BreakIterator::DONE) words += breaks->getRuleStatus() >= UBRK_WORD_NUMBER ? 1 : 0;
    utext_close(utext);
  }
  state.counters["words/s"] = benchmark::Counter(static_cast<double>(words), benchmark::Counter::kIsRate);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

BENCHMARK(read_statements)->Name("text/read_statements/KiB")->Arg(4)->Arg(1024);
BENCHMARK(tokens)->Name("text/tokens/KiB")->Arg(4)->Arg(1024);
BENCHMARK(peer_icu_word_breaks)->Name("text/peer_icu_word_breaks/KiB")->Arg(4)->Arg(1024);

}  // namespace
}  // namespace mizani::text
