#include "cli/sandbox/ledger.hpp"

#include <array>

#include "calendar/instant.hpp"
#include "campaign/json.hpp"

namespace lindung::cli::sandbox {
namespace {

using Lock = std::lock_guard<std::mutex>;

constexpr std::int64_t kVersion = 1;

constexpr std::array<const char*, 6> kTables = {
    "CREATE TABLE pledges (row INTEGER PRIMARY KEY, reference TEXT NOT NULL UNIQUE,"
    " content TEXT NOT NULL, method TEXT NOT NULL, amount INTEGER NOT NULL, status TEXT NOT NULL,"
    " created INTEGER NOT NULL, expires INTEGER NOT NULL, paid_at INTEGER NOT NULL) STRICT",
    "CREATE TABLE payments (row INTEGER PRIMARY KEY, reference TEXT NOT NULL, kind TEXT NOT NULL,"
    " bank TEXT NOT NULL, number TEXT NOT NULL, payload TEXT NOT NULL, amount INTEGER NOT NULL,"
    " state TEXT NOT NULL, return_url TEXT NOT NULL, at INTEGER NOT NULL) STRICT",
    "CREATE TABLE notifications (row INTEGER PRIMARY KEY, direction TEXT NOT NULL,"
    " id TEXT NOT NULL, reference TEXT NOT NULL, status TEXT NOT NULL, amount INTEGER NOT NULL,"
    " verdict TEXT NOT NULL, at INTEGER NOT NULL) STRICT",
    // By itself, so that pruning the table above lets no old id in again.
    "CREATE TABLE seen (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
    "CREATE TABLE visits (row INTEGER PRIMARY KEY, kind TEXT NOT NULL, method TEXT NOT NULL,"
    " target TEXT NOT NULL, fields TEXT NOT NULL, at INTEGER NOT NULL) STRICT",
    "PRAGMA user_version = 1",
};

constexpr std::array<const char*, 5> kEmpty = {
    "DELETE FROM pledges", "DELETE FROM payments", "DELETE FROM notifications",
    "DELETE FROM seen",    "DELETE FROM visits",
};

/// All or nothing: what is not committed is undone.
class Transaction {
 public:
  explicit Transaction(const Database& database)
      : database_(database), open_(database.run("BEGIN IMMEDIATE")) {}
  ~Transaction() {
    if (open_) static_cast<void>(database_.run("ROLLBACK"));
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  Transaction(Transaction&&) = delete;
  Transaction& operator=(Transaction&&) = delete;

  [[nodiscard]] bool is_open() const { return open_; }

  [[nodiscard]] bool commit() {
    if (!open_ || !database_.run("COMMIT")) return false;
    open_ = false;
    return true;
  }

 private:
  const Database& database_;
  bool open_;
};

std::int64_t version_of(const Database& database) {
  Rows rows = database.rows("PRAGMA user_version");
  return rows.next() ? rows.number(0) : -1;
}

bool is_empty(const Database& database) {
  Rows rows = database.rows("SELECT count(*) FROM sqlite_schema");
  return rows.next() && rows.number(0) == 0;
}

template <std::size_t N>
bool run_all(const Database& database, const std::array<const char*, N>& statements) {
  Transaction transaction(database);
  for (const char* sql : statements) {
    if (!transaction.is_open() || !database.run(sql)) return false;
  }
  return transaction.commit();
}

/// Of all columns of a row of `payments`.
Payment payment_of(const Rows& rows) {
  return {.reference = rows.text(1),
          .kind = rows.text(2),
          .bank = rows.text(3),
          .number = rows.text(4),
          .payload = rows.text(5),
          .amount = rows.number(6),
          .state = rows.text(7),
          .return_url = rows.text(8),
          .at = rows.number(9)};
}

/// Each column under its name, the times among them as text.
Node write_rows(Rows rows, std::initializer_list<const char*> names,
                std::initializer_list<const char*> numbers,
                std::initializer_list<const char*> times) {
  Node list = Node::array();
  while (rows.next()) {
    Node item = Node::object();
    int column = 0;
    for (const char* name : names) item.add(name, rows.text(column++));
    for (const char* name : numbers) item.add(name, rows.number(column++));
    for (const char* name : times) {
      const std::int64_t at = rows.number(column++);
      if (at != 0) item.add(name, written(at));
    }
    list.append(std::move(item));
  }
  return list;
}

}  // namespace

std::string written(std::int64_t unix_seconds) {
  return format(Instant::of(unix_seconds).value_or(Instant()));
}

Result<Ledger> Ledger::open(const std::string& file) {
  auto database = Database::open(file);
  if (!database) return std::unexpected(std::move(database).error());
  if (is_empty(*database) && !run_all(*database, kTables)) {
    return failure("ledger_unusable", "",
                   "The ledger " + file + " can't be written to. Name another with --ledger.");
  }
  if (version_of(*database) != kVersion) {
    return failure("ledger_unusable", "",
                   file + " is no ledger of this program. Name another file with --ledger.");
  }
  return Ledger(*std::move(database));
}

bool Ledger::add(const Pledge& pledge) const {
  return database_.run("INSERT INTO pledges VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)",
                       pledge.reference, pledge.content, pledge.method, pledge.amount,
                       pledge.status, pledge.created, pledge.expires, pledge.paid_at) &&
         database_.run("DELETE FROM pledges WHERE row <= ?", database_.last_row() - kMostRows);
}

bool Ledger::add(const Payment& payment) const {
  return database_.run("INSERT INTO payments VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                       payment.reference, payment.kind, payment.bank, payment.number,
                       payment.payload, payment.amount, payment.state, payment.return_url,
                       payment.at) &&
         database_.run("DELETE FROM payments WHERE row <= ?", database_.last_row() - kMostRows);
}

bool Ledger::keep(const Pledge& pledge, const Payment& payment) {
  const Lock lock(mutex_);
  Transaction transaction(database_);
  if (!transaction.is_open()) return false;
  if (find_pledge(pledge.reference)) return true;
  return add(pledge) && add(payment) && transaction.commit();
}

bool Ledger::keep(const Payment& payment) {
  const Lock lock(mutex_);
  return add(payment);
}

std::optional<Pledge> Ledger::find_pledge(std::string_view reference) const {
  Rows rows = database_.rows(
      "SELECT reference, content, method, amount, status, created, expires, paid_at"
      " FROM pledges WHERE reference = ?",
      reference);
  if (!rows.next()) return std::nullopt;
  return Pledge{.reference = rows.text(0),
                .content = rows.text(1),
                .method = rows.text(2),
                .amount = rows.number(3),
                .status = rows.text(4),
                .created = rows.number(5),
                .expires = rows.number(6),
                .paid_at = rows.number(7)};
}

std::optional<Payment> Ledger::find_payment(const char* sql, std::string_view value) const {
  Rows rows = database_.rows(sql, value);
  if (!rows.next()) return std::nullopt;
  return payment_of(rows);
}

std::optional<Pledge> Ledger::pledge(std::string_view reference) const {
  const Lock lock(mutex_);
  return find_pledge(reference);
}

std::optional<Payment> Ledger::payment(std::string_view reference) const {
  const Lock lock(mutex_);
  return find_payment("SELECT * FROM payments WHERE reference = ? AND kind <> 'qris'", reference);
}

std::optional<Payment> Ledger::payment_to(std::string_view number) const {
  const Lock lock(mutex_);
  if (number.empty()) return std::nullopt;
  return find_payment("SELECT * FROM payments WHERE number = ? ORDER BY row DESC", number);
}

std::optional<Payment> Ledger::payment_by(std::string_view payload) const {
  const Lock lock(mutex_);
  if (payload.empty()) return std::nullopt;
  return find_payment(
      "SELECT * FROM payments WHERE payload = ? AND kind <> 'qris' ORDER BY row DESC", payload);
}

bool Ledger::move_payment(std::string_view reference, std::string_view state, std::int64_t at) {
  const Lock lock(mutex_);
  return database_.run(
             "UPDATE payments SET state = ?1, at = ?2 WHERE reference = ?3 AND kind <> 'qris'"
             " AND (state = 'open' OR (state <> 'paid' AND ?1 = 'paid'))",
             state, at, reference) &&
         database_.changed() > 0;
}

std::string Ledger::judge(const Notification& told, std::int64_t at) const {
  Rows seen = database_.rows("SELECT 1 FROM seen WHERE id = ?", told.id);
  if (seen.next()) return "replayed";
  const auto pledge = find_pledge(told.reference);
  if (!pledge) return "unknown_reference";
  if (pledge->amount != told.amount) return "other_amount";
  if (!database_.run("INSERT INTO seen VALUES (?)", told.id)) return "ledger_failed";
  if (pledge->status == "paid") return "already_paid";
  return database_.run("UPDATE pledges SET status = ?, paid_at = ? WHERE reference = ?",
                       told.status, told.status == "paid" ? at : 0, told.reference)
             ? "accepted"
             : "ledger_failed";
}

std::string Ledger::accept(const Notification& told, std::int64_t at) {
  const Lock lock(mutex_);
  Transaction transaction(database_);
  const std::string verdict = transaction.is_open() ? judge(told, at) : "ledger_failed";
  const bool kept =
      verdict != "ledger_failed" && add("received", told, verdict, at) && transaction.commit();
  return kept ? verdict : "ledger_failed";
}

bool Ledger::add(std::string_view direction, const Notification& told, std::string_view verdict,
                 std::int64_t at) const {
  return database_.run("INSERT INTO notifications VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)", direction,
                       told.id, told.reference, told.status, told.amount, verdict, at) &&
         database_.run("DELETE FROM notifications WHERE row <= ?",
                       database_.last_row() - kMostRows);
}

std::int64_t Ledger::note_sent(const Notification& told, std::int64_t at) {
  const Lock lock(mutex_);
  return add("sent", told, "waiting", at) ? database_.last_row() : 0;
}

void Ledger::note_answer(std::int64_t sent, std::string_view answer) {
  const Lock lock(mutex_);
  static_cast<void>(
      database_.run("UPDATE notifications SET verdict = ? WHERE row = ?", answer, sent));
}

void Ledger::note_refused(const Notification& told, std::string_view verdict, std::int64_t at) {
  const Lock lock(mutex_);
  static_cast<void>(add("received", told, verdict, at));
}

bool Ledger::note(const Visit& visit, std::int64_t at) {
  const Lock lock(mutex_);
  return database_.run("INSERT INTO visits VALUES (NULL, ?, ?, ?, ?, ?)", visit.kind, visit.method,
                       visit.target, visit.fields, at) &&
         database_.run("DELETE FROM visits WHERE row <= ?", database_.last_row() - kMostRows);
}

Node Ledger::visits(std::string_view kind, std::int64_t most) const {
  Rows rows = database_.rows(
      "SELECT kind, method, target, fields, at FROM visits WHERE kind = ? ORDER BY row DESC"
      " LIMIT ?",
      kind, most);
  Node list = Node::array();
  while (rows.next()) {
    Node item = Node::object();
    item.add("kind", rows.text(0));
    item.add("method", rows.text(1));
    item.add("target", rows.text(2));
    Problems problems;
    item.add("fields", read_json(rows.text(3), problems).value_or(Node::array()));
    item.add("at", written(rows.number(4)));
    list.append(std::move(item));
  }
  return list;
}

Node Ledger::contents(std::int64_t most) const {
  const Lock lock(mutex_);
  Node all = Node::object();
  all.add(
      "pledges",
      write_rows(database_.rows("SELECT reference, method, status, amount, created, expires,"
                                " paid_at FROM pledges ORDER BY row DESC LIMIT ?",
                                most),
                 {"reference", "method", "status"}, {"amount"}, {"created", "expires", "paid_at"}));
  all.add(
      "payments",
      write_rows(database_.rows("SELECT reference, kind, bank, number, payload, state, amount,"
                                " at FROM payments ORDER BY row DESC LIMIT ?",
                                most),
                 {"reference", "kind", "bank", "number", "payload", "state"}, {"amount"}, {"at"}));
  all.add("notifications",
          write_rows(database_.rows("SELECT direction, id, reference, status, verdict, amount, at"
                                    " FROM notifications ORDER BY row DESC LIMIT ?",
                                    most),
                     {"direction", "id", "reference", "status", "verdict"}, {"amount"}, {"at"}));
  all.add("forms", visits("form", most));
  all.add("links", visits("link", most));
  return all;
}

bool Ledger::clear() {
  const Lock lock(mutex_);
  return run_all(database_, kEmpty);
}

}  // namespace lindung::cli::sandbox
