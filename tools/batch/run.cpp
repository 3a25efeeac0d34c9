// SPDX-License-Identifier: MIT
#include "tools/batch/run.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <filesystem>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "tools/batch/answered_block.h"
#include "tools/batch/byte_source.h"
#include "tools/batch/checkpoint.h"
#include "tools/batch/output_file.h"

namespace mizani::batch {
namespace {

using Clock = std::chrono::steady_clock;

/// A block as it is handed in. `taken`: of the input file.
struct DoneBlock {
  AnsweredBlock answered;
  ReadFrom next;
  std::uint64_t taken = 0;
};

/// The threads of one run. Each reads a block when it is free, works on it, and hands it in; whoever hands in the block
/// that is next writes all that are whole.
class Run {
 public:
  Run(const RunPlan& plan, const RowTask& task, const std::function<void(const Progress&)>& watch)
      : plan_(plan), task_(task), watch_(watch) {}

  Expected<RunEnd> run() {
    if (const auto opened = open(); !opened) return failure(opened.error());
    const auto resumed_at = totals_.rows;
    std::vector<std::thread> threads;
    for (unsigned i = 1; i < plan_.jobs; ++i) threads.emplace_back([this] { work(); });
    work();
    for (auto& thread : threads) thread.join();
    if (broken_) std::rethrow_exception(broken_);
    if (faults_.empty()) collect(finish());
    if (!faults_.empty()) {
      // What is written is told, so that no block is done twice.
      if (reading_broke_) static_cast<void>(checkpoint());
      return failure(std::move(faults_));
    }
    return RunEnd{.totals = std::move(totals_), .resumed_at = resumed_at};
  }

 private:
  void collect(const Expected<void>& done) {
    if (!done) faults_.insert(faults_.end(), done.error().begin(), done.error().end());
  }

  [[nodiscard]] bool keeps_checkpoints() const { return plan_.output != "-"; }

  Expected<void> open() {
    bytes_in_all_ = size_of_file(plan_.input);
    std::optional<Checkpoint> earlier;
    if (keeps_checkpoints()) {
      auto found = read_checkpoint(checkpoint_file(plan_.output));
      if (!found) return failure(found.error());
      earlier = std::move(*found);
      if (earlier && !plan_.resume) {
        return failure({.code = "unfinished-run",
                        .where = checkpoint_file(plan_.output).string(),
                        .found = "a run that was ended after " + std::to_string(earlier->totals.rows) + " rows",
                        .expected = "--resume to go on, or no such file to begin anew"});
      }
      auto hash = hash_of_file(plan_.input);
      if (!hash) return failure(hash.error());
      input_hash_ = std::move(*hash).value_or("");
      if (const auto same = is_same(earlier); !same) return same;
    }
    auto source = ByteSource::open(plan_.input);
    if (!source) return failure(source.error());
    reader_.emplace(std::move(*source), plan_.input_form, BlockSize{.rows = task_.block_rows()});
    std::optional<ReadFrom> from;
    if (earlier) from = earlier->from;
    if (auto started = reader_->start(from); !started) return started;
    if (plan_.input_form == RowForm::csv) {
      auto columns = csv_columns(reader_->header(), reader_->source().name() + ":1");
      if (!columns) return failure(columns.error());
      columns_ = std::move(*columns);
    }
    return open_outputs(earlier);
  }

  [[nodiscard]] Expected<void> is_same(const std::optional<Checkpoint>& earlier) const {
    if (!earlier) return {};
    if (earlier->question != plan_.question) {
      return failure({.code = "question-changed",
                      .where = checkpoint_file(plan_.output).string(),
                      .found = plan_.question,
                      .expected = earlier->question});
    }
    if (earlier->input_hash != input_hash_) {
      return failure({.code = "input-changed",
                      .where = plan_.input,
                      .found = input_hash_.empty() ? "no file" : "hash " + input_hash_,
                      .expected = "hash " + earlier->input_hash + ", of the run that is to be resumed"});
    }
    return {};
  }

  Expected<void> open_outputs(const std::optional<Checkpoint>& earlier) {
    const auto opened = [&](const std::string& file, std::uint64_t size,
                            std::optional<OutputFile>& into) -> Expected<void> {
      auto output = earlier ? OutputFile::resume(file, size) : OutputFile::create(file);
      if (!output) return failure(output.error());
      into.emplace(std::move(*output));
      return {};
    };
    if (auto done = opened(plan_.output, earlier ? earlier->output_bytes : 0, output_); !done) return done;
    if (!plan_.rejects.empty()) {
      if (auto done = opened(plan_.rejects, earlier ? earlier->reject_bytes : 0, rejects_); !done) return done;
    }
    if (earlier) {
      totals_ = earlier->totals;
      next_ = earlier->from.block;
      from_ = earlier->from;
      resumed_at_ = totals_.rows;
    } else if (plan_.output_form == RowForm::csv) {
      if (auto done = output_->write(compressed(csv_header(task_.columns()), plan_.compression)); !done) return done;
    }
    last_checkpoint_ = Clock::now();
    return {};
  }

  /// The next block, once there is room for it among those that wait to be written.
  std::optional<RowBlock> take() {
    std::unique_lock reading{reading_};
    {
      std::unique_lock writing{writing_};
      room_.wait(writing, [&] { return stopped_ || taken_ < written_ + 4 * plan_.jobs; });
      if (stopped_) return std::nullopt;
      ++taken_;
    }
    auto block = reader_->next();
    if (block && *block) return std::move(*block);
    const std::lock_guard writing{writing_};
    if (!block) {
      reading_broke_ = true;
      faults_.insert(faults_.end(), block.error().begin(), block.error().end());
    }
    ended_ = true;
    return std::nullopt;
  }

  void work() {
    try {
      const auto worker = task_.worker();
      while (!ended_) {
        const auto block = take();
        if (!block) break;
        hand_in(block->number, work_on(*block, *worker));
      }
    } catch (...) {
      const std::lock_guard writing{writing_};
      if (!broken_) broken_ = std::current_exception();
      stop();
    }
  }

  DoneBlock work_on(const RowBlock& block, RowTask::Worker& worker) const {
    DoneBlock out{
        .answered = answer_block(block,
                                 {.file = reader_->source().name(),
                                  .columns = plan_.input_form == RowForm::csv ? &columns_ : nullptr,
                                  .output_form = plan_.output_form,
                                  .keep_rejects = !plan_.rejects.empty()},
                                 worker),
        .next = {.block = block.number + 1, .offset = block.end_offset, .line = block.end_line, .hash = block.end_hash},
        .taken = block.taken};
    out.answered.answers = compressed(std::move(out.answered.answers), plan_.compression);
    return out;
  }

  void stop() {
    stopped_ = true;
    ended_ = true;
    room_.notify_all();
  }

  void hand_in(std::uint64_t number, DoneBlock block) {
    const std::lock_guard writing{writing_};
    waiting_.emplace(number, std::move(block));
    while (!stopped_ && !waiting_.empty() && waiting_.begin()->first == next_) {
      const auto done = waiting_.extract(waiting_.begin());
      if (const auto written = write(done.mapped()); !written) {
        collect(written);
        stop();
      }
    }
    room_.notify_all();
  }

  Expected<void> write(const DoneBlock& block) {
    if (auto done = output_->write(block.answered.answers); !done) return done;
    if (rejects_) {
      if (auto done = rejects_->write(block.answered.rejects); !done) return done;
    }
    ++next_;
    ++written_;
    from_ = block.next;
    totals_.rows += block.answered.totals.rows;
    totals_.rejects += block.answered.totals.rejects;
    totals_.tally.add(block.answered.totals.tally);
    if (watch_) {
      watch_({.rows = totals_.rows,
              .rejects = totals_.rejects,
              .resumed_at = resumed_at_,
              .bytes = block.taken,
              .bytes_in_all = bytes_in_all_,
              .faults = block.answered.faults});
    }
    if (Clock::now() - last_checkpoint_ < plan_.checkpoint_every) return {};
    return checkpoint();
  }

  /// Only what the disk has is said to be done.
  Expected<void> checkpoint() {
    if (!keeps_checkpoints() || output_->is_stream()) return {};
    if (auto done = output_->sync(); !done) return done;
    if (rejects_) {
      if (auto done = rejects_->sync(); !done) return done;
    }
    auto done = write_checkpoint({.question = plan_.question,
                                  .input_hash = input_hash_,
                                  .from = from_,
                                  .output_bytes = output_->size(),
                                  .reject_bytes = rejects_ ? rejects_->size() : 0,
                                  .totals = totals_},
                                 checkpoint_file(plan_.output));
    last_checkpoint_ = Clock::now();
    return done;
  }

  Expected<void> finish() {
    if (auto done = output_->close(); !done) return done;
    if (rejects_) {
      if (auto done = rejects_->close(); !done) return done;
    }
    std::error_code ignored;
    if (keeps_checkpoints()) std::filesystem::remove(checkpoint_file(plan_.output), ignored);
    return {};
  }

  const RunPlan& plan_;
  const RowTask& task_;
  const std::function<void(const Progress&)>& watch_;
  std::string input_hash_;
  std::optional<std::uint64_t> bytes_in_all_;
  std::vector<std::string> columns_;

  std::mutex reading_;  ///< guards reader_; taken before writing_
  std::optional<RecordReader> reader_;

  std::mutex writing_;  ///< guards all that follows
  std::condition_variable room_;
  std::optional<OutputFile> output_;
  std::optional<OutputFile> rejects_;
  std::map<std::uint64_t, DoneBlock> waiting_;
  std::uint64_t next_ = 0;     ///< block that is to be written
  std::uint64_t taken_ = 0;    ///< blocks of this run that were read
  std::uint64_t written_ = 0;  ///< and written
  ReadFrom from_;
  Totals totals_;
  std::uint64_t resumed_at_ = 0;
  Clock::time_point last_checkpoint_;
  Faults faults_;
  std::exception_ptr broken_;
  bool reading_broke_ = false;
  bool stopped_ = false;
  std::atomic<bool> ended_ = false;
};

}  // namespace

Expected<RunEnd> run_batch(const RunPlan& plan, const RowTask& task,
                           const std::function<void(const Progress&)>& watch) {
  return Run{plan, task, watch}.run();
}

}  // namespace mizani::batch
