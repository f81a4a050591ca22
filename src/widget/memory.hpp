#pragma once

namespace lindung {

/// The widget's memory is a row that only grows: giving back one piece does nothing (so the
/// optimiser drops most of the destructors), and when a call ends, all is dropped that was not kept
/// before. What the page passes in lies in the row too; what it gets back must be values of the
/// page.
///
/// One of these stands in every function that the page can call, before anything else.
class CallMemory {
 public:
  CallMemory() = default;
  ~CallMemory();
  CallMemory(const CallMemory&) = delete;
  CallMemory& operator=(const CallMemory&) = delete;
  CallMemory(CallMemory&&) = delete;
  CallMemory& operator=(CallMemory&&) = delete;

  /// Keeps all that there is when the call ends, for good.
  void keep() { keep_ = true; }

 private:
  bool keep_ = false;
};

}  // namespace lindung
