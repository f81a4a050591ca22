#include <algorithm>

#include "qris/payload.hpp"
#include "support/qris.hpp"

namespace lindung {
namespace {

using namespace test;

Qris given(const QrisFields& fields) { return Qris::read(sealed(fields)).value(); }

std::string tags_of(const Qris& qris) {
  std::string tags;
  for (const QrisField& field : qris.fields()) tags += field.tag + ' ';
  return tags;
}

std::string value_of(const Qris& qris, std::string_view tag) {
  const std::string* value = find_qris_field(qris.fields(), tag);
  return value != nullptr ? *value : "(none)";
}

TEST(ToDynamic, VectorsComeOutAsWorkedOutApart) {
  const Qris baznas = Qris::read(static_code()).value();
  const Node vectors = qris_vectors("dynamic_from_static_baznas");
  EXPECT_EQ(vectors.members().size(), 4U);
  for (const auto& [key, one] : vectors.members()) {
    const Rupiah amount = rp(one.integer("amount"));
    const std::string reference = text_of(one, "reference");
    const auto dynamic =
        reference.empty() ? to_dynamic(baznas, amount) : to_dynamic(baznas, amount, reference);
    ASSERT_TRUE(dynamic.has_value()) << dynamic.error().message;
    EXPECT_TRUE(dynamic->payload().ends_with("6304" + text_of(one, "crc"))) << dynamic->payload();
    EXPECT_TRUE(dynamic->is_dynamic());
    EXPECT_EQ(dynamic->amount(), amount);
    EXPECT_EQ(dynamic->reference(), reference);
    EXPECT_EQ(dynamic->nmid(), baznas.nmid());
  }
}

TEST(ToDynamic, OnlyChangesWhatItMust) {
  const Qris before = Qris::read(static_code()).value();
  const Qris after = to_dynamic(before, rp(16'800)).value();
  EXPECT_EQ(tags_of(after), "00 01 26 51 52 53 54 58 59 60 61 62 63 ");
  EXPECT_EQ(value_of(after, "01"), "12");
  EXPECT_EQ(value_of(after, "54"), "16800");
  for (const char* tag : {"00", "26", "51", "52", "53", "58", "59", "60", "61", "62"}) {
    EXPECT_EQ(value_of(after, tag), value_of(before, tag)) << tag;
  }
}

TEST(ToDynamic, DropsTipsAndFees) {
  QrisFields fields = static_fields();
  fields.insert(fields.begin() + 6, {QrisField{"55", "02"}, {"56", "500"}, {"57", "5"}});
  EXPECT_EQ(tags_of(given(fields)), "00 01 26 51 52 53 55 56 57 58 59 60 61 62 63 ");
  EXPECT_EQ(tags_of(to_dynamic(given(fields), rp(1)).value()),
            "00 01 26 51 52 53 54 58 59 60 61 62 63 ");
}

TEST(ToDynamic, SaysThatItIsDynamicWhereNothingWasSaid) {
  const Qris dynamic = to_dynamic(given(without(static_fields(), "01")), rp(1)).value();
  EXPECT_EQ(tags_of(dynamic), "00 01 26 51 52 53 54 58 59 60 61 62 63 ");
  EXPECT_EQ(value_of(dynamic, "01"), "12");
}

TEST(ToDynamic, KeepsAnOrderOfItsOwn) {
  QrisFields fields = static_fields();
  std::ranges::reverse(fields.begin() + 1, fields.end());
  EXPECT_EQ(tags_of(to_dynamic(given(fields), rp(1), "R").value()),
            "00 62 61 60 59 58 53 54 52 51 26 01 63 ");
}

TEST(ToDynamic, ReferenceIsSetBesideTheRest) {
  const auto additional = [](const QrisFields& fields) {
    return value_of(to_dynamic(given(fields), rp(1), "R1").value(), "62");
  };
  const QrisFields fields = static_fields();
  EXPECT_EQ(additional(fields), "0502R10703A01");
  EXPECT_EQ(additional(with(fields, "62", "0101B0503old0703A01")), "0101B0502R10703A01");
  EXPECT_EQ(additional(with(fields, "62", "0703A010503old")), "0703A010502R1");
  EXPECT_EQ(additional(with(fields, "62", "0101B")), "0101B0502R1");
  EXPECT_EQ(additional(with(fields, "62", "")), "0502R1");
  EXPECT_EQ(additional(without(fields, "62")), "0502R1");
}

TEST(ToDynamic, ReferenceGoesBeforeTheFieldsBehindIt) {
  const QrisFields fields = with(without(static_fields(), "62"), "64", "0002ID0106Baznas");
  EXPECT_EQ(tags_of(to_dynamic(given(fields), rp(1), "R").value()),
            "00 01 26 51 52 53 54 58 59 60 61 62 64 63 ");
}

TEST(ToDynamic, AmountIsWithinWhatQrisTakes) {
  const Qris qris = Qris::read(static_code()).value();
  EXPECT_EQ(value_of(to_dynamic(qris, rp(1)).value(), "54"), "1");
  EXPECT_EQ(value_of(to_dynamic(qris, rp(10'000'000)).value(), "54"), "10000000");
  for (const std::int64_t amount : {std::int64_t{0}, std::int64_t{10'000'001}, Rupiah::kMax}) {
    EXPECT_THAT(to_dynamic(qris, rp(amount)), fails("qris_amount_range", "/amount")) << amount;
  }
}

TEST(ToDynamic, AmountIsNotThereAlready) {
  for (const char* amount : {"5000", "98.73"}) {
    EXPECT_THAT(to_dynamic(given(with(static_fields(), "54", amount)), rp(1)),
                fails("qris_has_amount", ""));
  }
  const Qris starbucks =
      Qris::read(text_of(qris_vectors("valid").members()[2].value, "payload")).value();
  EXPECT_THAT(to_dynamic(starbucks, rp(1)), fails("qris_has_amount", ""));
}

TEST(ToDynamic, ReferenceIsShortAndPlain) {
  const Qris qris = Qris::read(static_code()).value();
  for (const std::string_view reference :
       {"R", "JKKM202611230001", "1234567890123456789012345", "a b~!/-"}) {
    EXPECT_EQ(to_dynamic(qris, rp(1), reference)->reference(), reference);
  }
  for (const std::string_view reference :
       {"", "12345678901234567890123456", "caf\u00E9", "a\nb", "a\tb", "\x7F"}) {
    EXPECT_THAT(to_dynamic(qris, rp(1), reference), fails("qris_reference", "/reference"))
        << reference;
  }
}

TEST(ToDynamic, ReferenceHasRoom) {
  // 99 bytes hold 66 and 25 with a head of 4 each; not one more.
  const auto with_purpose = [](std::size_t size) {
    return given(
        with(static_fields(), "62", write_qris_fields({{"08", std::string(size, 'p')}}).value()));
  };
  const std::string reference(25, 'r');
  EXPECT_EQ(to_dynamic(with_purpose(66), rp(1), reference)->reference(), reference);
  EXPECT_THAT(to_dynamic(with_purpose(67), rp(1), reference), fails("qris_length", ""));
}

TEST(ToDynamic, MerchantIsTheOneWanted) {
  const Qris qris = Qris::read(static_code()).value();
  EXPECT_TRUE(to_dynamic(qris, rp(1), std::nullopt, "ID2019002291555"));
  EXPECT_THAT(to_dynamic(qris, rp(1), std::nullopt, "ID1020039293482"),
              fails("qris_nmid_other", "/nmid"));
}

}  // namespace
}  // namespace lindung
