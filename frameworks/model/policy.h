// SPDX-License-Identifier: MIT
// Constants that a user may dispute, each with its reason; the engine's rooms read theirs from here.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace mizani {

struct PolicyConstant {
  double value = 0;
  std::string reason;
};

/// The constants of data/policy.json by name ("path.reliability.published"); overlays replace them one by one.
class Policy {
 public:
  void set(std::string name, PolicyConstant constant) {
    constants_.insert_or_assign(std::move(name), std::move(constant));
  }
  [[nodiscard]] std::optional<double> value(std::string_view name) const {
    const auto found = constants_.find(name);
    return found == constants_.end() ? std::nullopt : std::optional{found->second.value};
  }
  [[nodiscard]] const std::map<std::string, PolicyConstant, std::less<>>& all() const { return constants_; }

 private:
  std::map<std::string, PolicyConstant, std::less<>> constants_;
};

}  // namespace mizani
