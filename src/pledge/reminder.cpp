#include "pledge/reminder.hpp"

#include <algorithm>
#include <cstddef>

#include "calendar/calendar.hpp"
#include "channel/link.hpp"

namespace lindung {
namespace {

constexpr std::size_t kLongestLine = 75;  // bytes, without the line break

/// "2026-11-23T10:00:00Z" as calendars have it: "20261123T100000Z".
std::string compact(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c != '-' && c != ':') result += c;
  }
  return result;
}

/// Escapes a text; what else can't be seen is left out.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\n') {
      result += "\\n";
    } else if (static_cast<unsigned char>(c) >= ' ' && c != '\x7F') {
      if (c == '\\' || c == ';' || c == ',') result += '\\';
      result += c;
    }
  }
  return result;
}

/// Whether a character of UTF-8 goes on with this byte.
bool goes_on(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// A line of a calendar, folded: what is too long goes on behind a space on the next.
void append_line(std::string& calendar, std::string_view name, std::string_view value) {
  std::string line(name);
  line += value;
  std::string_view rest = line;
  std::size_t room = kLongestLine;
  while (rest.size() > room) {
    std::size_t end = room;
    while (end + 3 > room && goes_on(rest[end])) --end;
    calendar += rest.substr(0, end);
    calendar += "\r\n ";
    rest.remove_prefix(end);
    room = kLongestLine - 1;
  }
  calendar += rest;
  calendar += "\r\n";
}

/// The `day` of the month, or its last.
Date day_in(Month month, int day) {
  for (;; --day) {
    if (const auto date = Date::of(month.year(), month.month(), day)) return *date;
  }
}

class Calendar {
 public:
  Calendar(const Pledge& pledge, const ReminderText& text, Instant now)
      : pledge_(pledge), text_(text), now_(now) {}

  /// Adds a reminder in the month that is `months` after the first, if it is to come.
  void remind(int months) {
    const auto month = pledge_.start.later(months);
    if (!month) return;
    const Date day = day_in(*month, jakarta_date(pledge_.created).day());
    if (day <= jakarta_date(now_)) return;
    append_line(events_, "BEGIN:", "VEVENT");
    append_line(events_, "UID:", pledge_.reference.text() + '-' + format(*month) + "@lindung");
    append_line(events_, "DTSTAMP:", compact(format(now_)));
    append_line(events_, "DTSTART;VALUE=DATE:", compact(format(day)));
    append_line(events_, "SUMMARY:", escaped(text_.title));
    if (!text_.description.empty()) {
      append_line(events_, "DESCRIPTION:", escaped(text_.description));
    }
    if (is_https_url(text_.url)) append_line(events_, "URL:", text_.url);
    append_line(events_, "TRANSP:", "TRANSPARENT");
    events_ += "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:PT9H\r\n";
    append_line(events_, "DESCRIPTION:", escaped(text_.title));
    events_ += "END:VALARM\r\nEND:VEVENT\r\n";
  }

  [[nodiscard]] std::string written() const {
    if (events_.empty()) return {};
    std::string calendar;
    append_line(calendar, "BEGIN:", "VCALENDAR");
    append_line(calendar, "VERSION:", "2.0");
    append_line(calendar, "PRODID:", "-//Lindung//Pledge 1//EN");
    calendar += events_;
    append_line(calendar, "END:", "VCALENDAR");
    return calendar;
  }

 private:
  const Pledge& pledge_;
  const ReminderText& text_;
  Instant now_;
  std::string events_;
};

}  // namespace

std::string reminders(const Pledge& pledge, const ReminderText& text, Instant now) {
  Calendar calendar(pledge, text, now);
  const int last = pledge.months - 1;
  const int first = pledge.frequency == Frequency::monthly ? 1 : std::max(last, 0);
  for (int months = first; months <= last; ++months) calendar.remind(months);
  return calendar.written();
}

}  // namespace lindung
