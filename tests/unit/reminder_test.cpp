#include "pledge/reminder.hpp"

#include <string>
#include <vector>

#include "support/pledges.hpp"

namespace lindung {
namespace {

using namespace test;

Pledge monthly(int months, std::string_view created) {
  Pledge pledge = promised();
  pledge.frequency = Frequency::monthly;
  pledge.months = months;
  pledge.created = at(created);
  return draft(pledge);
}

/// The values of all lines with this name, unfolded.
std::vector<std::string> values(const std::string& calendar, std::string_view name) {
  std::string text;
  for (std::size_t i = 0; i < calendar.size(); ++i) {
    if (calendar.substr(i, 3) == "\r\n ") {
      i += 2;
    } else {
      text += calendar[i];
    }
  }
  std::vector<std::string> found;
  const std::string start = std::string(name) + ':';
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = text.find("\r\n", from);
    const std::string line = text.substr(from, end - from);
    if (line.starts_with(start)) found.push_back(line.substr(start.size()));
    from = end + 2;
  }
  return found;
}

std::vector<std::string> days(const Pledge& pledge, std::string_view now) {
  return values(reminders(pledge, {.title = "Iuran", .description = "", .url = ""}, at(now)),
                "DTSTART;VALUE=DATE");
}

TEST(Reminders, AreACalendar) {
  const ReminderText text = {.title = "Iuran pekerja rentan",
                             .description = "Bayar lagi; lewat situs, ya.\nTerima kasih \\o/",
                             .url = "https://mitra.example/donasi?a=1,2;b"};
  const std::string expected =
      "BEGIN:VCALENDAR\r\n"
      "VERSION:2.0\r\n"
      "PRODID:-//Lindung//Pledge 1//EN\r\n"
      "BEGIN:VEVENT\r\n"
      "UID:7K3M-Q9XT-4BWD-2026-12@lindung\r\n"
      "DTSTAMP:20261123T100500Z\r\n"
      "DTSTART;VALUE=DATE:20261223\r\n"
      "SUMMARY:Iuran pekerja rentan\r\n"
      "DESCRIPTION:Bayar lagi\\; lewat situs\\, ya.\\nTerima kasih \\\\o/\r\n"
      "URL:https://mitra.example/donasi?a=1,2;b\r\n"
      "TRANSP:TRANSPARENT\r\n"
      "BEGIN:VALARM\r\n"
      "ACTION:DISPLAY\r\n"
      "TRIGGER:PT9H\r\n"
      "DESCRIPTION:Iuran pekerja rentan\r\n"
      "END:VALARM\r\n"
      "END:VEVENT\r\n"
      "END:VCALENDAR\r\n";
  EXPECT_EQ(reminders(monthly(2, "2026-11-23T10:00:00Z"), text, at("2026-11-23T10:05:00Z")),
            expected);
}

TEST(Reminders, OfAMonthlyGiftComeInEachLaterMonth) {
  EXPECT_EQ(days(monthly(4, "2026-11-23T10:00:00Z"), "2026-11-23T10:05:00Z"),
            (std::vector<std::string>{"20261223", "20270123", "20270223"}));
}

TEST(Reminders, FallOnTheLastDayOfAShorterMonth) {
  // 2026-10-31T17:00Z and later is the 1st of November in Jakarta; an hour before is the 31st.
  Pledge pledge = monthly(5, "2026-10-31T16:00:00Z");
  pledge.start = month("2026-10");
  EXPECT_EQ(days(pledge, "2026-10-31T16:00:00Z"),
            (std::vector<std::string>{"20261130", "20261231", "20270131", "20270228"}));
  pledge.created = at("2026-10-31T17:00:00Z");
  EXPECT_EQ(days(pledge, "2026-10-31T17:00:00Z"),
            (std::vector<std::string>{"20261201", "20270101", "20270201"}));
}

TEST(Reminders, OfAGiftGivenOnceComeWhenTheCoverEnds) {
  EXPECT_EQ(days(draft(promised()), "2026-11-23T10:05:00Z"), std::vector<std::string>{"20271023"});
}

TEST(Reminders, LeaveOutWhatIsOver) {
  const Pledge pledge = monthly(4, "2026-11-23T10:00:00Z");
  EXPECT_EQ(days(pledge, "2026-12-22T16:59:59Z").size(), 3U);
  EXPECT_EQ(days(pledge, "2026-12-22T17:00:00Z"),
            (std::vector<std::string>{"20270123", "20270223"}));
  EXPECT_EQ(
      reminders(pledge, {.title = "x", .description = "", .url = ""}, at("2027-02-23T10:00:00Z")),
      "");
  Pledge one_month = promised();
  one_month.months = 1;
  EXPECT_EQ(days(draft(one_month), "2026-11-23T10:05:00Z"), std::vector<std::string>{});
}

TEST(Reminders, EndWithTheCalendar) {
  Pledge pledge = monthly(60, "9999-10-05T10:00:00Z");
  pledge.start = month("9999-10");
  EXPECT_EQ(days(pledge, "9999-10-05T10:00:00Z"),
            (std::vector<std::string>{"99991105", "99991205"}));
}

TEST(Reminders, KeepTheirLinesShortAndTheirCharactersWhole) {
  const std::string_view characters[] = {"x", "\u00E9", "\u20AC", "\U0001F54C"};
  for (const std::string_view character : characters) {
    for (std::size_t before = 0; before < 5; ++before) {
      std::string title(before, 'a');
      for (int i = 0; i < 100; ++i) title += character;
      const std::string calendar =
          reminders(monthly(2, "2026-11-23T10:00:00Z"),
                    {.title = title, .description = "", .url = ""}, at("2026-11-23T10:05:00Z"));
      EXPECT_EQ(values(calendar, "SUMMARY"), std::vector<std::string>{title});
      for (std::size_t from = 0; from < calendar.size();) {
        const std::size_t end = calendar.find("\r\n", from);
        ASSERT_NE(end, std::string::npos);
        EXPECT_LE(end - from, 75U);
        // No line begins in the middle of a character.
        const char first = calendar[from] == ' ' ? calendar[from + 1] : calendar[from];
        EXPECT_NE(static_cast<unsigned char>(first) & 0xC0U, 0x80U);
        from = end + 2;
      }
    }
  }
}

TEST(Reminders, HoldNoLineThatATextBroughtIn) {
  const ReminderText text = {.title = "a\r\nEND:VCALENDAR\x07\x7F",
                             .description = "b\r\n\r\nBEGIN:VALARM",
                             .url = "javascript:alert(1)"};
  const std::string calendar =
      reminders(monthly(2, "2026-11-23T10:00:00Z"), text, at("2026-11-23T10:05:00Z"));
  EXPECT_EQ(values(calendar, "SUMMARY"), std::vector<std::string>{"a\\nEND:VCALENDAR"});
  EXPECT_EQ(values(calendar, "DESCRIPTION"),
            (std::vector<std::string>{"b\\n\\nBEGIN:VALARM", "a\\nEND:VCALENDAR"}));
  EXPECT_EQ(values(calendar, "BEGIN"), (std::vector<std::string>{"VCALENDAR", "VEVENT", "VALARM"}));
  EXPECT_EQ(values(calendar, "END"), (std::vector<std::string>{"VALARM", "VEVENT", "VCALENDAR"}));
  EXPECT_TRUE(values(calendar, "URL").empty());
}

TEST(Reminders, EndEvenWhereATextIsNoUtf8) {
  const std::string title(500, '\x80');
  const std::string calendar =
      reminders(monthly(2, "2026-11-23T10:00:00Z"), {.title = title, .description = "", .url = ""},
                at("2026-11-23T10:05:00Z"));
  EXPECT_EQ(values(calendar, "SUMMARY"), std::vector<std::string>{title});
}

}  // namespace
}  // namespace lindung
