#include "qris/payload.hpp"
#include "support/qris.hpp"

namespace lindung {
namespace {

using namespace test;

TEST(QrisFields, KeepTheirOrder) {
  const QrisFields expected = {{"59", "Toko "}, {"00", "01"}, {"99", ""}};
  EXPECT_EQ(read_qris_fields("5905Toko 0002019900"), expected);
  EXPECT_EQ(write_qris_fields(expected), "5905Toko 0002019900");
}

TEST(QrisFields, CountBytes) {
  const QrisFields expected = {{"64", "Kaf\u00E9"}, {"65", "\u20AC\U0001F54C"}};
  EXPECT_EQ(read_qris_fields("6405Kaf\u00E96507\u20AC\U0001F54C"), expected);
}

TEST(QrisFields, AreNotEmpty) { EXPECT_THAT(read_qris_fields(""), fails("qris_empty", "")); }

TEST(QrisFields, AreTagLengthAndValue) {
  for (const std::string_view text :
       {"0", "00", "000", "0002", "00020", "0A0201", "000A01", "00-101", "00 201", "00+201",
        "0002015", "00020159", "000201590", "5906Bazna", "\u0660\u0660", "0002018", "01021"}) {
    EXPECT_THAT(read_qris_fields(text), fails("qris_malformed", "")) << text;
  }
}

TEST(QrisFields, AreNotCutInACharacter) {
  for (const std::string_view text :
       {"6404Kaf\u00E9", "6404Kaf\xC3", "6402\u20AC", "6403\U0001F54C", "6401\xA9", "6401\xFF",
        "6402\xC0\xAF", "6403\xE0\x80\xAF", "6403\xED\xA0\x80", "6404\xF0\x80\x80\xAF",
        "6404\xF4\x90\x80\x80", "6404\xF5\x80\x80\x80"}) {
    EXPECT_THAT(read_qris_fields(text), fails("qris_malformed", "")) << text;
  }
}

TEST(QrisFields, HoldNoControlCharacters) {
  for (const std::string_view text : {"5902a\n", "5902\tb", "5901\x1B", "5901\x7F"}) {
    EXPECT_THAT(read_qris_fields(text), fails("qris_malformed", "")) << text;
  }
  EXPECT_THAT(read_qris_fields(std::string_view("5901\0", 5)), fails("qris_malformed", ""));
}

TEST(QrisFields, StandOnce) {
  EXPECT_THAT(read_qris_fields("000201000201"), fails("qris_duplicate", ""));
  EXPECT_THAT(read_qris_fields("5901a5802ID5901b"), fails("qris_duplicate", ""));
}

TEST(QrisFields, AreWrittenWithinTheirBounds) {
  EXPECT_EQ(write_qris_fields({}), "");
  EXPECT_EQ(write_qris_fields({{"26", std::string(99, 'x')}}), "2699" + std::string(99, 'x'));
  EXPECT_THAT(write_qris_fields({{"26", std::string(100, 'x')}}), fails("qris_length", ""));
  for (const char* tag : {"", "1", "123", "1a", "-1"}) {
    EXPECT_THAT(write_qris_fields({{tag, "x"}}), fails("qris_malformed", "")) << tag;
  }
}

TEST(QrisFields, AreTemplatesByTheirTag) {
  for (const char* tag : {"26", "30", "51", "62", "64"}) EXPECT_TRUE(is_qris_template(tag)) << tag;
  for (const char* tag : {"00", "02", "25", "52", "59", "61", "63", "65", "80"}) {
    EXPECT_FALSE(is_qris_template(tag)) << tag;
  }
}

// The check value of CRC-16/CCITT-FALSE, and its register's first one.
TEST(QrisCrc, IsCcittFalse) {
  EXPECT_EQ(qris_crc("123456789"), "29B1");
  EXPECT_EQ(qris_crc(""), "FFFF");
}

TEST(QrisCrc, HasFourDigits) {
  // Worked out apart, by Python's binascii.crc_hqx(text, 0xFFFF).
  EXPECT_EQ(qris_crc("11"), "0DD9");
  EXPECT_EQ(qris_crc("5605"), "000A");
}

TEST(Qris, VectorsAreRead) {
  const Node vectors = qris_vectors("valid");
  EXPECT_EQ(vectors.members().size(), 3U);
  for (const auto& [key, one] : vectors.members()) {
    SCOPED_TRACE(text_of(one, "name"));
    const std::string payload = text_of(one, "payload");
    const auto qris = Qris::read(payload);
    ASSERT_TRUE(qris.has_value()) << qris.error().message;
    EXPECT_EQ(qris->payload(), payload);
    EXPECT_EQ(write_qris_fields(qris->fields()), payload);
    EXPECT_TRUE(has_right_qris_crc(payload));
    if (one.find("nmid") != nullptr) EXPECT_EQ(qris->nmid(), text_of(one, "nmid"));
    if (one.find("merchant") != nullptr) EXPECT_EQ(qris->merchant(), text_of(one, "merchant"));
    if (one.find("mcc") != nullptr) EXPECT_EQ(qris->mcc(), text_of(one, "mcc"));
  }
}

TEST(Qris, StaticCodeSaysWhoseItIs) {
  const Qris qris = Qris::read(static_code()).value();
  EXPECT_EQ(qris.merchant(), "Baznas");
  EXPECT_EQ(qris.city(), "Jakarta Pusat");
  EXPECT_EQ(qris.postal_code(), "10340");
  EXPECT_EQ(qris.mcc(), "8398");
  EXPECT_EQ(qris.nmid(), "ID2019002291555");
  EXPECT_FALSE(qris.is_dynamic());
  EXPECT_FALSE(qris.has_amount());
  EXPECT_EQ(qris.amount(), std::nullopt);
  EXPECT_EQ(qris.reference(), "");
}

TEST(Qris, DynamicCodeSaysWhatToPay) {
  const Qris qris =
      Qris::read(text_of(qris_vectors("valid").members()[2].value, "payload")).value();
  EXPECT_EQ(qris.merchant(), "Starbucks ");
  EXPECT_EQ(qris.nmid(), "ID2019014381600");
  EXPECT_TRUE(qris.is_dynamic());
  EXPECT_EQ(qris.amount(), rp(39'000));
  EXPECT_EQ(qris.reference(), "");
}

TEST(Qris, AnyChangedCharacterIsNoticed) {
  const Node vectors = qris_vectors("valid");
  for (const auto& [key, one] : vectors.members()) {
    const std::string payload = text_of(one, "payload");
    for (std::size_t at = 0; at < payload.size(); ++at) {
      std::string changed = payload;
      changed[at] = changed[at] == '1' ? '7' : '1';
      EXPECT_FALSE(Qris::read(changed)) << at;
      EXPECT_FALSE(Qris::read(payload.substr(0, at))) << at;
    }
  }
}

TEST(Qris, CrcIsRight) {
  const std::string payload = static_code();
  const std::string body = payload.substr(0, payload.size() - 4);
  EXPECT_THAT(Qris::read(body + "A403"), fails("qris_crc", ""));
  EXPECT_THAT(Qris::read(body + "a402"), fails("qris_crc", ""));
  EXPECT_THAT(Qris::read(body.substr(0, body.size() - 2) + "03A40"), fails("qris_crc", ""));
  EXPECT_THAT(Qris::read(body.substr(0, body.size() - 2) + "0500000"), fails("qris_crc", ""));
  EXPECT_FALSE(has_right_qris_crc(""));
  EXPECT_FALSE(has_right_qris_crc("A402"));
  EXPECT_FALSE(has_right_qris_crc(body + "A403"));
}

TEST(Qris, IsNotMalformed) {
  EXPECT_THAT(Qris::read(""), fails("qris_empty", ""));
  EXPECT_THAT(Qris::read("https://baznas.go.id"), fails("qris_malformed", ""));
  EXPECT_THAT(Qris::read(static_code() + "\n"), fails("qris_malformed", ""));
  for (const auto& [tag, value] :
       {QrisField{"00", "02"}, QrisField{"01", "10"}, QrisField{"01", ""}, QrisField{"26", "00"},
        QrisField{"51", "0014ID.CO.QRIS.WW"}, QrisField{"62", "0599x"}, QrisField{"64", "id"}}) {
    EXPECT_THAT(Qris::read(sealed(with(static_fields(), tag, value))), fails("qris_malformed", ""))
        << tag << value;
  }
}

TEST(Qris, HasNoFieldTwice) {
  QrisFields twice = static_fields();
  twice.push_back(twice.back());
  EXPECT_THAT(Qris::read(sealed(twice)), fails("qris_duplicate", ""));
  EXPECT_THAT(Qris::read(sealed(with(static_fields(), "62", "0501a0501b"))),
              fails("qris_duplicate", ""));
}

TEST(Qris, BeginsAndEndsAsItMust) {
  QrisFields turned = static_fields();
  std::swap(turned[0], turned[1]);
  EXPECT_THAT(Qris::read(sealed(turned)), fails("qris_order", ""));
  EXPECT_THAT(Qris::read(static_code() + "6401x"), fails("qris_order", ""));
}

TEST(Qris, HasAllItNeeds) {
  for (const char* tag : {"00", "52", "53", "58", "59", "60", "61"}) {
    EXPECT_THAT(Qris::read(sealed(without(static_fields(), tag))), fails("qris_missing", ""))
        << tag;
  }
  EXPECT_THAT(Qris::read(write_qris_fields(static_fields()).value()), fails("qris_missing", ""));
}

TEST(Qris, HasAnAccount) {
  const QrisFields none = without(without(static_fields(), "26"), "51");
  EXPECT_THAT(Qris::read(sealed(with(none, "01", "12"))), fails("qris_missing", ""));
  EXPECT_TRUE(Qris::read(sealed(with(with(none, "01", "12"), "02", "4000123456789012"))));
  EXPECT_TRUE(Qris::read(sealed(without(static_fields(), "26"))));
}

TEST(Qris, IsRegisteredWhenStatic) {
  const QrisFields unregistered = without(static_fields(), "51");
  EXPECT_THAT(Qris::read(sealed(unregistered)), fails("qris_missing", ""));
  EXPECT_THAT(Qris::read(sealed(with(static_fields(), "51", ""))), fails("qris_missing", ""));
  EXPECT_THAT(Qris::read(sealed(with(static_fields(), "51",
                                     "0008WWW.AC.ID"
                                     "0215ID2019002291555"))),
              fails("qris_malformed", ""));
  EXPECT_THAT(Qris::read(sealed(with(static_fields(), "51",
                                     "0009WWW.AC.ID"
                                     "0215ID2019002291555"))),
              fails("qris_missing", ""));
  for (const QrisFields& fields : {with(unregistered, "01", "12"), without(unregistered, "01")}) {
    const auto qris = Qris::read(sealed(fields));
    ASSERT_TRUE(qris.has_value()) << qris.error().message;
    EXPECT_EQ(qris->nmid(), "");
  }
}

TEST(Qris, IsInRupiahAndOfIndonesia) {
  for (const char* currency : {"840", "IDR", "", "0360"}) {
    EXPECT_THAT(Qris::read(sealed(with(static_fields(), "53", currency))),
                fails("qris_currency", ""))
        << currency;
  }
  for (const char* country : {"MY", "id", "", "IDN"}) {
    EXPECT_THAT(Qris::read(sealed(with(static_fields(), "58", country))), fails("qris_country", ""))
        << country;
  }
}

TEST(Qris, KeepsWithinItsLengths) {
  struct Limit {
    const char* tag;
    std::size_t least;
    std::size_t most;
  };
  for (const auto& [tag, least, most] : {Limit{"52", 4, 4}, Limit{"54", 1, 13}, Limit{"59", 1, 25},
                                         Limit{"60", 1, 15}, Limit{"61", 1, 10}}) {
    const auto read_with = [&](std::size_t size) {
      return Qris::read(sealed(with(static_fields(), tag, std::string(size, '1'))));
    };
    EXPECT_TRUE(read_with(least)) << tag;
    EXPECT_TRUE(read_with(most)) << tag;
    EXPECT_THAT(read_with(least - 1), fails("qris_length", "")) << tag;
    EXPECT_THAT(read_with(most + 1), fails("qris_length", "")) << tag;
  }
  const auto with_reference = [](const std::string& reference) {
    return Qris::read(
        sealed(with(static_fields(), "62", write_qris_fields({{"05", reference}}).value())));
  };
  EXPECT_EQ(with_reference(std::string(25, 'r'))->reference(), std::string(25, 'r'));
  EXPECT_THAT(with_reference(std::string(26, 'r')), fails("qris_length", ""));
}

TEST(Qris, KeepsWithinItsWholeLength) {
  QrisFields long_one = static_fields();
  for (const char* tag : {"27", "28", "29"}) {
    long_one.push_back({tag, "0095" + std::string(95, 'x')});
  }
  const std::size_t left = kLongestQris - sealed(long_one).size();
  ASSERT_GE(left, 4U);
  const std::string fits = sealed(with(long_one, "80", std::string(left - 4, 'x')));
  EXPECT_EQ(fits.size(), 512U);
  EXPECT_TRUE(Qris::read(fits));
  EXPECT_THAT(Qris::read(sealed(with(long_one, "80", std::string(left - 3, 'x')))),
              fails("qris_length", ""));
}

// EMVCo's own examples are "98.73", "98" and "98.", and against them "98,73" and "3 705".
TEST(Qris, AmountHasADecimalPoint) {
  const auto read_with = [](std::string_view amount) {
    return Qris::read(sealed(with(static_fields(), "54", amount)));
  };
  EXPECT_EQ(read_with("98.73")->amount(), std::nullopt);
  EXPECT_TRUE(read_with("98.73")->has_amount());
  EXPECT_EQ(read_with("98")->amount(), rp(98));
  EXPECT_EQ(read_with("98.")->amount(), rp(98));
  EXPECT_EQ(read_with("98.0")->amount(), rp(98));
  EXPECT_EQ(read_with("39000.00")->amount(), rp(39'000));
  EXPECT_EQ(read_with("0016800")->amount(), rp(16'800));
  EXPECT_EQ(read_with("100.50")->amount(), std::nullopt);
  EXPECT_EQ(read_with("0.50")->amount(), std::nullopt);
  EXPECT_EQ(read_with("9999999999999")->amount(), rp(9'999'999'999'999));
  for (const std::string_view amount : {"98,73", "3 705", "16.800", "1.000.000", "1.0.0", ".5", ".",
                                        "-1", "+1", "1e3", "Rp1", "0", "0.00", "000", "0.", "1,"}) {
    EXPECT_THAT(read_with(amount), fails("qris_amount", "")) << amount;
  }
}

TEST(Qris, NmidIsIdAndThirteenDigits) {
  for (const char* account :
       {"0014ID.CO.QRIS.WWW", "0014ID.CO.QRIS.WWW0200", "0014ID.CO.QRIS.WWW0215ID201900229155X",
        "0014ID.CO.QRIS.WWW0215IX2019002291555", "0014ID.CO.QRIS.WWW0214ID201900229155",
        "0014ID.CO.QRIS.WWW0216ID20190022915550", "0014ID.CO.QRIS.WWW0215id2019002291555"}) {
    EXPECT_THAT(Qris::read(sealed(with(static_fields(), "51", account))), fails("qris_nmid", ""))
        << account;
  }
}

TEST(Qris, MerchantIsTheOneWanted) {
  EXPECT_TRUE(Qris::read(static_code(), "ID2019002291555"));
  for (const char* other : {"ID2019002291556", "ID1020039293482", "", "id2019002291555"}) {
    EXPECT_THAT(Qris::read(static_code(), other), fails("qris_nmid_other", "/nmid")) << other;
  }
  const QrisFields unregistered = with(without(static_fields(), "51"), "01", "12");
  EXPECT_THAT(Qris::read(sealed(unregistered), "ID2019002291555"),
              fails("qris_nmid_other", "/nmid"));
}

}  // namespace
}  // namespace lindung
