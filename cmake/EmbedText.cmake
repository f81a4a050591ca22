# cmake -DSYMBOL=… -DFILE=… -DOUTPUT=… -P EmbedText.cmake: writes the bytes of a file as C++.
file(READ "${FILE}" bytes HEX)
string(LENGTH "${bytes}" length)
math(EXPR length "${length} / 2")
# 32 bytes a line, every byte escaped: no character of the file can end the literal.
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${bytes}")
string(REPEAT "\\\\x.." 32 line)
string(REGEX REPLACE "(${line})" "\\1\"\n    \"" bytes "${bytes}")
file(WRITE "${OUTPUT}"
"#include \"embedded/${SYMBOL}.hpp\"

namespace lindung::embedded {
constinit const std::string_view ${SYMBOL}{
    \"${bytes}\",
    ${length}};
} // namespace lindung::embedded
")
