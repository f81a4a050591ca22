#include <gtest/gtest.h>

#include "cli/sandbox/signature.hpp"

namespace lindung::cli::sandbox {
namespace {

constexpr std::int64_t kAt = 1'795'428'000;
constexpr std::string_view kBody = R"({"id":"evt_1"})";

// RFC 4231 has vectors of HMAC-SHA256, but none whose text starts with a time: this one is of
// `printf '1795428000.{"id":"evt_1"}' | openssl dgst -sha256 -hmac key`.
constexpr std::string_view kSigned =
    "t=1795428000,v1=722023064f3267c7d63c93f0168b2b8cbf1b6bcaee20821e46dcc9fdacb1d845";

TEST(Signature, IsThatOfOthers) { EXPECT_EQ(sign("key", kAt, kBody), kSigned); }

TEST(Signature, IsGoodForFiveMinutesBothWays) {
  for (const std::int64_t apart : {-300, -299, 0, 1, 300}) {
    EXPECT_EQ(check_signature("key", kSigned, kBody, kAt + apart), SignatureVerdict::good) << apart;
  }
  for (const std::int64_t apart : {-301, 301, 86'400}) {
    EXPECT_EQ(check_signature("key", kSigned, kBody, kAt + apart), SignatureVerdict::old) << apart;
  }
}

TEST(Signature, IsWrongForAnotherSecretBodyOrTime) {
  const std::string header(kSigned);
  EXPECT_EQ(check_signature("Key", header, kBody, kAt), SignatureVerdict::wrong);
  EXPECT_EQ(check_signature("", header, kBody, kAt), SignatureVerdict::wrong);
  EXPECT_EQ(check_signature("key", header, "", kAt), SignatureVerdict::wrong);
  std::string other = header;
  other[11] = '1';  // the last digit of the time
  EXPECT_EQ(check_signature("key", other, kBody, kAt), SignatureVerdict::wrong);
  for (std::size_t i = header.size() - 64; i < header.size(); ++i) {
    other = header;
    other[i] = other[i] == '0' ? '1' : '0';
    EXPECT_EQ(check_signature("key", other, kBody, kAt), SignatureVerdict::wrong) << i;
  }
}

TEST(Signature, IsOldOnlyWhenItIsRight) {
  EXPECT_EQ(check_signature("Key", kSigned, kBody, kAt + 301), SignatureVerdict::wrong);
}

TEST(Signature, IsReadExactly) {
  const std::string mac(kSigned.substr(kSigned.size() - 64));
  for (const std::string& header :
       {std::string(), std::string("t="), "t=,v1=" + mac, "t=1795428000v1=" + mac,
        "t=1795428000, v1=" + mac, "t=1795428000,v1=" + mac + "0", "t=1795428000,v1=" + mac + ",",
        "t=1795428000,v1=" + mac.substr(1), "t=1795428000,v1=g" + mac.substr(1),
        "t=1795428000,v0=" + mac, "t=-1795428000,v1=" + mac, "t=0x6B,v1=" + mac,
        "t=1795428000.5,v1=" + mac, "t=9999999999999,v1=" + mac, " t=1795428000,v1=" + mac}) {
    EXPECT_EQ(check_signature("key", header, kBody, kAt), SignatureVerdict::unreadable) << header;
  }
}

TEST(Signature, TakesAnySecretAndBody) {
  const std::string secret(1'000, '\0');
  const std::string body("\0\xFF\n", 3);
  EXPECT_EQ(check_signature(secret, sign(secret, 0, body), body, 0), SignatureVerdict::good);
}

}  // namespace
}  // namespace lindung::cli::sandbox
