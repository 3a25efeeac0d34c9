// SPDX-License-Identifier: MIT
// No bytes break a reader: random ones and mutated samples come back as a document or as faults. Seeds are fixed.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "engine/text/text_reader.h"
#include "engine/text/token.h"
#include "engine/text/utf8.h"
#include "tests/support/shared_files.h"
#include "tests/support/spans.h"
#include "tests/support/world.h"
#include "tools/interop/credential_record.h"
#include "tools/interop/descriptor_csv.h"
#include "tools/interop/pdf_text.h"

namespace mizani::interop {
namespace {

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

/// Changes, cuts, doubles or swaps in a few places.
std::string mutated(std::string bytes, std::mt19937& random) {
  const auto below = [&](std::size_t bound) { return bound == 0 ? 0 : random() % bound; };
  for (std::size_t edits = 1 + below(8); edits > 0 && !bytes.empty(); --edits) {
    const std::size_t at = below(bytes.size());
    const std::size_t length = below(std::min<std::size_t>(40, bytes.size() - at));
    switch (below(5)) {
      case 0: bytes[at] = static_cast<char>(random()); break;
      case 1: bytes.erase(at, length); break;
      case 2: bytes.insert(at, std::string{bytes, below(bytes.size()), length}); break;
      case 3: bytes[at] = "\"{}[],;:\n\r\f\0.-(1a\\"[below(19)]; break;
      default: bytes.resize(std::max<std::size_t>(at, 1));
    }
  }
  return bytes;
}

std::string random_bytes(std::mt19937& random) {
  std::string bytes(random() % 300, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random());
  return bytes;
}

/// A document keeps its laws; a refusal says why.
void expect_in_order(const Expected<text::Document>& document, const std::string& bytes) {
  if (!document) {
    EXPECT_FALSE(document.error().empty());
    return;
  }
  EXPECT_GT(document->statement_count(), 0U);
  EXPECT_EQ(test::first_astray(*document), "") << testing::PrintToString(bytes);
  EXPECT_FALSE(text::first_invalid_byte(document->text).has_value());
  for (const auto* language : {"en", "fr", "ar", "sw"}) {
    const std::string& first = document->sections.front().statements.front().text;
    for (const auto& token : text::Tokenizer{language}.tokens(first)) {
      EXPECT_EQ(test::slice(first, token.span), token.word) << testing::PrintToString(bytes);
    }
  }
}

/// Hands the bytes to every reader but that of PDF.
void read_all_ways(const std::string& bytes) {
  expect_in_order(text::read_text(bytes, "t"), bytes);
  expect_in_order(read_descriptor_csv(bytes, "t"), bytes);
  auto record = read_credential(bytes, "t", test::shipped_schemas());
  expect_in_order(std::move(record).map([](CredentialRecord read) { return std::move(read.outcomes); }), bytes);
}

TEST(Robustness, RandomBytesBreakNoReader) {
  std::mt19937 random{20261124};
  for (int round = 0; round < 500; ++round) {
    const auto bytes = random_bytes(random);
    read_all_ways(bytes);
    static_cast<void>(pdf_text("%PDF-1.4\n" + bytes, "t"));
  }
}

TEST(Robustness, MutatedSamplesBreakNoReader) {
  const std::vector<std::string> samples{
      bytes_of(std::filesystem::path{MIZANI_DATA_DIR} / "examples" / "solar-maintenance-micro-credential.json"),
      "\xEF\xBB\xBFLevel,Domain,Descriptor\r\n1,Knowledge,\"recall, then \"\"use\"\" facts\"\r\n2,Autonomy,work "
      "alone\r\n",
      "22. NQF Level One\na. recall facts of the\nfield\nb. work in a team\n\f5\n• Évaluer l’état ;\n\nالمستوى ٢\n- "
      "يخطط العمل\n"};
  std::mt19937 random{7};
  for (int round = 0; round < 1500; ++round)
    read_all_ways(mutated(samples[static_cast<std::size_t>(round) % samples.size()], random));
}

TEST(Robustness, MutatedPdfsBreakNothing) {
  MIZANI_NEEDS_SHARED("samples/artefacts/south-africa-level-descriptors.pdf");
  const auto sample = bytes_of(test::shared_file("samples/artefacts/south-africa-level-descriptors.pdf"));
  std::mt19937 random{11};
  for (int round = 0; round < 60; ++round) {
    const auto read = pdf_text(mutated(sample, random), "t");
    if (read) {
      EXPECT_FALSE(text::first_invalid_byte(*read).has_value());
    }
  }
}

}  // namespace
}  // namespace mizani::interop
