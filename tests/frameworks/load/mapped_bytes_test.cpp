// SPDX-License-Identifier: MIT
#include "frameworks/load/mapped_bytes.h"

#include <bit>
#include <cstdint>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/scratch_folder.h"

namespace mizani::load {
namespace {

bool lies_as_it_must(const MappedBytes& bytes) {
  return std::bit_cast<std::uintptr_t>(bytes.view().data()) % MappedBytes::alignment == 0;
}

TEST(MappedBytes, AFileIsSeenAsItIs) {
  const test::ScratchFolder folder;
  const auto file = folder.path() / "file";
  const std::string content = "some bytes\0with a zero" + std::string(100'000, 'x');
  std::ofstream{file, std::ios::binary} << content;
  const auto bytes = MappedBytes::of_file(file);
  ASSERT_TRUE(bytes);
  EXPECT_EQ(bytes->view(), content);
  EXPECT_TRUE(lies_as_it_must(*bytes));
}

TEST(MappedBytes, StayWhenTheFileIsReplacedOrRemoved) {
  const test::ScratchFolder folder;
  const auto file = folder.path() / "file";
  std::ofstream{file, std::ios::binary} << "before";
  std::ofstream{folder.path() / "other", std::ios::binary} << "after!";
  const auto bytes = MappedBytes::of_file(file);
  ASSERT_TRUE(bytes);
  std::filesystem::rename(folder.path() / "other", file);
  EXPECT_EQ(bytes->view(), "before");
  std::filesystem::remove(file);
  EXPECT_EQ(bytes->view(), "before");
}

TEST(MappedBytes, AnEmptyFileHasNoBytes) {
  const test::ScratchFolder folder;
  std::ofstream{folder.path() / "empty"};
  const auto bytes = MappedBytes::of_file(folder.path() / "empty");
  ASSERT_TRUE(bytes);
  EXPECT_EQ(bytes->view(), "");
}

TEST(MappedBytes, WhatIsNoFileIsNamed) {
  const test::ScratchFolder folder;
  const auto missing = MappedBytes::of_file(folder.path() / "missing");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().front().code, "missing-file");
  const auto a_folder = MappedBytes::of_file(folder.path());
  ASSERT_FALSE(a_folder);
  EXPECT_EQ(a_folder.error().front().code, "not-a-file");
}

TEST(MappedBytes, APartKeepsTheWholeAlive) {
  const auto part = [] { return MappedBytes::copy_of("levels and credits").part(11, 7); }();
  EXPECT_EQ(part.view(), "credits");
}

TEST(MappedBytes, ACopyLiesAsItMust) {
  for (const std::size_t length : {0U, 1U, 63U, 64U, 65U, 1000U}) {
    const std::string content(length, 'y');
    const auto bytes = MappedBytes::copy_of(content);
    EXPECT_EQ(bytes.view(), content);
    EXPECT_TRUE(lies_as_it_must(bytes));
  }
}

}  // namespace
}  // namespace mizani::load
