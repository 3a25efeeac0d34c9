// SPDX-License-Identifier: MIT
// The entries of a case file as a chain of hashes. Called by cases only.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tools/cases/case_file.h"
#include "tools/cases/database.h"

namespace mizani::cases {

/// "damaged-case-file" at a place of the file ("events/12").
Fault damage(const Database& database, const std::string& place, std::string found, std::string expected);

/// `previous` of the first entry.
std::string chain_start();
/// SHA-256 over every field but the hash itself.
std::string event_hash(const Event& event);

/// The head, held against the last entry. Fault: damage.
Expected<Head> verified_head(const Database& database);

/// The entries of one case in order, each held against its hash and against the entry before it in the file. Fault:
/// damage.
Expected<std::vector<Event>> events_of(const Database& database, const std::string& case_id);

/// Every entry of the file in order with what is wrong with it alone and with its link to the one before; `visit` is
/// given an entry that could be read and its faults. Linear.
Expected<void> for_each_event(const Database& database, const std::function<void(const Event&, Faults)>& visit);

/// Writes an entry behind the head, which moves on, in memory and in the file; seq and hashes are filled in.
Expected<Event> append(const Database& database, Head& head, Event event);
Expected<void> store_head(const Database& database, const Head& head);

}  // namespace mizani::cases
