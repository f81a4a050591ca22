#include "cli/sandbox/database.hpp"

#include <sqlite3.h>

namespace lindung::cli::sandbox {
namespace {

constexpr int kPatience = 2'000;  // milliseconds, while another program writes

}  // namespace

void Rows::Finish::operator()(sqlite3_stmt* statement) const { ::sqlite3_finalize(statement); }

Rows::Rows(sqlite3* database, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  failed_ = ::sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) != SQLITE_OK;
  statement_.reset(statement);
}

void Rows::bind(int at, std::string_view value) {
  // A null pointer would be NULL.
  const char* const data = value.data() == nullptr ? "" : value.data();
  failed_ |= ::sqlite3_bind_text64(statement_.get(), at, data, value.size(), nullptr,
                                   SQLITE_UTF8) != SQLITE_OK;
}

void Rows::bind(int at, std::int64_t value) {
  failed_ |= ::sqlite3_bind_int64(statement_.get(), at, value) != SQLITE_OK;
}

bool Rows::next() {
  if (failed_) return false;
  const int result = ::sqlite3_step(statement_.get());
  failed_ = result != SQLITE_ROW && result != SQLITE_DONE;
  return result == SQLITE_ROW;
}

std::string Rows::text(int column) const {
  const void* const data = ::sqlite3_column_blob(statement_.get(), column);
  const int size = ::sqlite3_column_bytes(statement_.get(), column);
  return data == nullptr
             ? std::string()
             : std::string(static_cast<const char*>(data), static_cast<std::size_t>(size));
}

std::int64_t Rows::number(int column) const {
  return ::sqlite3_column_int64(statement_.get(), column);
}

void Database::Close::operator()(sqlite3* database) const { ::sqlite3_close(database); }

Result<Database> Database::open(const std::string& file) {
  sqlite3* handle = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  const int result =
      ::sqlite3_open_v2(file.empty() ? ":memory:" : file.c_str(), &handle, flags, nullptr);
  Database database(handle);
  if (result == SQLITE_OK) {
    ::sqlite3_busy_timeout(handle, kPatience);
    return database;
  }
  return failure("ledger_unusable", "",
                 "The ledger " + file +
                     " can't be opened. Name another file with --ledger, in a folder that can be "
                     "written to.");
}

int Database::changed() const { return ::sqlite3_changes(handle_.get()); }

std::int64_t Database::last_row() const { return ::sqlite3_last_insert_rowid(handle_.get()); }

}  // namespace lindung::cli::sandbox
