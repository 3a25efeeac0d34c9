// SPDX-License-Identifier: MIT
#include "engine/credit/system_name.h"

namespace mizani::credit {

Expected<const IndexedSystem*> system_named(const CreditIndex& index, const Catalogue& catalogue, std::string_view name,
                                            const Date& on) {
  auto system = index.resolve(name);
  if (system) return system;
  const auto framework = catalogue.resolve_framework(name, on);
  if (framework && (*framework)->credit_system) return index.resolve((*framework)->credit_system->str());
  return system;
}

}  // namespace mizani::credit
