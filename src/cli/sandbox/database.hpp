#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "error/error.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace lindung::cli::sandbox {

/// The rows that a statement gives, one after the other.
class Rows {
 public:
  /// Steps to the next row; false behind the last, and when the statement failed.
  [[nodiscard]] bool next();

  [[nodiscard]] bool failed() const { return failed_; }

  /// Of the row it stands at; columns count from 0.
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] std::int64_t number(int column) const;

 private:
  friend class Database;

  struct Finish {
    void operator()(sqlite3_stmt* statement) const;
  };

  Rows(sqlite3* database, const char* sql);
  void bind(int at, std::string_view value);
  void bind(int at, std::int64_t value);

  std::unique_ptr<sqlite3_stmt, Finish> statement_;
  bool failed_ = false;
};

/// A SQLite database. One thread at a time.
class Database {
 public:
  /// In memory for "". Error (path ""): ledger_unusable.
  [[nodiscard]] static Result<Database> open(const std::string& file);

  /// Texts must stay where they are as long as the rows are read.
  template <class... Values>
  [[nodiscard]] Rows rows(const char* sql, const Values&... values) const {
    Rows rows(handle_.get(), sql);
    int at = 0;
    (rows.bind(++at, bindable(values)), ...);
    return rows;
  }

  /// Whether the statement worked.
  template <class... Values>
  [[nodiscard]] bool run(const char* sql, const Values&... values) const {
    Rows result = rows(sql, values...);
    while (result.next()) {
    }
    return !result.failed();
  }

  /// How many rows the last statement changed, and the number of the last one added.
  [[nodiscard]] int changed() const;
  [[nodiscard]] std::int64_t last_row() const;

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };

  explicit Database(sqlite3* handle) : handle_(handle) {}

  static std::int64_t bindable(std::integral auto value) { return value; }
  static std::string_view bindable(std::string_view value) { return value; }

  std::unique_ptr<sqlite3, Close> handle_;
};

}  // namespace lindung::cli::sandbox
