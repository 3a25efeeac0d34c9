// SPDX-License-Identifier: MIT
// The pictures of a referencing report, in the language of its messages.
#pragma once

#include "tools/render/picture/ladder_diagram.h"
#include "tools/render/picture/picture_words.h"
#include "tools/render/referencing_report/referencing_report.h"

namespace mizani::render::referencing {

/// The messages "picture.…" as the words of pictures.
picture::PictureWords picture_words(const messages::Messages& messages);

/// The heat map beside the matrix, where there is one; beside the alignment both frameworks on the ACQF scale, where
/// both are frameworks and `ladders` has their places.
Pictures report_pictures(const compare::Comparison& comparison, const picture::Ladders* ladders,
                         const messages::Messages& messages);

}  // namespace mizani::render::referencing
