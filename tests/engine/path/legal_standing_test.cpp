// SPDX-License-Identifier: MIT
#include "engine/path/legal_standing.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani::path {
namespace {

using namespace std::chrono;

InstrumentParty party(const std::string& country, Consent consent, const char* date) {
  return {.country = CountryCode{country},
          .consent = consent,
          .date = parse_partial_date(date),
          .in_force_from = {},
          .disputed = false,
          .provenance = {}};
}

Catalogue with(std::vector<InstrumentParty> parties) {
  World world;
  for (const char* code : {"AA", "BB"})
    world.countries.push_back(
        {.code = CountryCode{code}, .part_of = {}, .name = {}, .au_member = true, .communities = {}});
  RecognitionInstrument instrument;
  instrument.id = InstrumentId{"convention"};
  instrument.in_force_from = {.value = parse_partial_date("2019-12-15"),
                              .provenance = {.evidence = Evidence::inferred, .sources = {}, .note = {}}};
  instrument.parties = std::move(parties);
  world.instruments.push_back(std::move(instrument));
  return std::move(*Catalogue::build(std::move(world)));
}

std::vector<LegalLink> links(const Catalogue& world, Date on) {
  return legal_links(world, CountryCode{"AA"}, CountryCode{"BB"}, on, std::nullopt);
}

TEST(LegalLinks, BindOnlyWhenBothStatesAreBoundOnTheDate) {
  const auto world = with({party("AA", Consent::ratified, "2018"), party("BB", Consent::acceded, "2022-03-01")});
  ASSERT_EQ(links(world, 2023y / January / 1).size(), 1U);
  EXPECT_EQ(links(world, 2023y / January / 1).front().standing, Standing::binding);
  EXPECT_TRUE(links(world, 2021y / January / 1).empty()) << "one of them had not acceded yet";
  EXPECT_TRUE(links(world, 2019y / January / 1).empty()) << "not in force yet";
}

TEST(LegalLinks, ASignatureIsNotARatification) {
  const auto world = with({party("AA", Consent::ratified, "2018"), party("BB", Consent::signed_only, "2014")});
  ASSERT_EQ(links(world, 2023y / January / 1).size(), 1U);
  EXPECT_EQ(links(world, 2023y / January / 1).front().standing, Standing::not_binding);
}

TEST(LegalLinks, AnUnknownDateIsSaidAndNotGuessed) {
  const auto world = with({party("AA", Consent::ratified, "2018"), party("BB", Consent::ratified, "")});
  ASSERT_EQ(links(world, 2023y / January / 1).size(), 1U);
  EXPECT_EQ(links(world, 2023y / January / 1).front().standing, Standing::dates_unknown);
}

TEST(LegalLinks, ACountryNeedsNoInstrumentWithItself) {
  const auto world = with({party("AA", Consent::ratified, "2018")});
  EXPECT_TRUE(legal_links(world, CountryCode{"AA"}, CountryCode{"AA"}, 2023y / January / 1, std::nullopt).empty());
}

}  // namespace
}  // namespace mizani::path
