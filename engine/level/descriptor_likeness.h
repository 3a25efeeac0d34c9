// SPDX-License-Identifier: MIT
// How like a text is to the level descriptors of the ACQF, by weighted terms.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "engine/level/levelling.h"
#include "engine/text/token.h"

namespace mizani::level {

/// A descriptor that stands at a known place of the scale.
struct ReferenceDescriptor {
  std::size_t level = 0;  ///< ACQF level, 1 … 10
  text::Domain domain = text::Domain::knowledge;
  std::string text;
};

/// What the likeness to one domain's descriptors says: where it would put the text, and how sharply (0: all alike, 1:
/// one only).
struct Likeness {
  double position = 0;
  double sharpness = 0;
  std::size_t nearest_level = 0;  ///< ACQF level whose descriptor is most alike
};

/// TF-IDF vectors of the descriptors (Spärck Jones, 1972), one set a domain. Immutable; safe to share.
class DescriptorLikeness {
 public:
  DescriptorLikeness(const std::vector<ReferenceDescriptor>& descriptors, text::Tokenizer& tokenizer);

  /// Cosine of the text's stems with each level's descriptor of the domain, turned into weights by exp(sharpening ·
  /// cosine); the position is the weighted mean level. Nothing where no stem is shared. Linear in the number of stems.
  [[nodiscard]] std::optional<Likeness> compare(const std::unordered_map<std::string, double>& stem_counts,
                                                text::Domain domain, double sharpening) const;

 private:
  struct Vector {
    std::size_t level = 0;
    std::unordered_map<std::string, double> weights;  ///< of length 1
  };
  std::array<std::vector<Vector>, 3> by_domain_;
  std::unordered_map<std::string, double> rarity_;  ///< inverse document frequency
};

}  // namespace mizani::level
