package org.synergymonitor.ingestion.problem;

/** What can be wrong with a request. The names are stable: clients branch on them. */
public enum Code {
    INVALID_ENCODING(400, "请求体不是合法的 UTF-8 文本", "the body is not valid UTF-8"),
    NUL_CHARACTER(400, "请求体含有 NUL 字符", "the body contains a NUL character"),
    INVALID_JSON(400, "JSON 格式错误：%s", "malformed JSON: %s"),
    INVALID_CSV(400, "CSV 格式错误：%s", "malformed CSV: %s"),
    BODY_TOO_LARGE(413, "请求体超过 %s 字节", "the body is larger than %s bytes"),
    INVALID_PARAMETER(400, "参数无效", "the parameter is not valid"),

    REQUIRED(422, "缺少必填内容", "a value is required"),
    WRONG_TYPE(422, "类型错误：应为 %2$s", "wrong type: expected %1$s"),
    UNKNOWN_FIELD(422, "未知字段", "unknown field"),
    INVALID_IDENTIFIER(
            422,
            "标识符须为 1–64 个字母、数字、“_”、“-”、“.”，以字母或数字开头",
            "an identifier has 1 to 64 letters, digits, '_', '-', '.' and begins with a letter or digit"),
    INVALID_TEXT(
            422,
            "文本须为 1–%1$s 个字符，不得全为空白或含控制字符",
            "a text has 1 to %1$s characters, not all blank, none of them control characters"),
    INVALID_CHOICE(422, "取值须为以下之一：%s", "the value must be one of %s"),
    INVALID_NUMBER(422, "不是有限的十进制数", "not a finite decimal number"),
    OUT_OF_RANGE(422, "数值须在 %1$s 与 %2$s 之间", "the number must lie between %1$s and %2$s"),
    INVALID_PERIOD(
            422,
            "参考期须形如 2021、2021-S1、2021-Q3、2021-M07",
            "a reference period looks like 2021, 2021-S1, 2021-Q3 or 2021-M07"),
    INVALID_TIMESTAMP(
            422,
            "时间须为带时区的 ISO 8601 格式，如 2022-03-01T09:30:00+08:00",
            "a time is ISO 8601 with its offset, like 2022-03-01T09:30:00+08:00"),

    MISSING_COLUMN(422, "缺少列 %s", "column %s is missing"),
    UNKNOWN_COLUMN(422, "未知列", "unknown column"),
    DUPLICATE_COLUMN(422, "列重复", "the column appears twice"),
    WRONG_FIELD_COUNT(422, "该行有 %2$s 个字段，表头有 %1$s 个", "the row has %2$s fields, the header has %1$s"),
    NO_OBSERVATIONS(422, "没有任何观测值", "there is no observation"),
    TOO_MANY_OBSERVATIONS(422, "一次发布最多 %s 个观测值", "a release has at most %s observations"),
    DUPLICATE_OBSERVATION(422, "同一观测重复出现，首次见于 %s", "the same observation appears twice, first at %s"),
    INCONSISTENT_HEADING(422, "与本次发布的其余部分不一致：%s", "not the same as elsewhere in this release: %s"),
    INCONSISTENT_UNIT(422, "同一指标在本次发布中另有单位 %s", "the same indicator has the unit %s elsewhere in this release"),
    UNIT_MISMATCH(422, "单位与 %1$s 的“%2$s”不一致", "the unit is not %2$s, as in %1$s"),
    TOO_MANY_CELLS(422, "系统 %1$s 将超过 %2$s 个单元格", "system %1$s would have more than %2$s cells"),

    ID_MISMATCH(422, "标识符与路径不一致", "the id is not the one in the path"),
    DUPLICATE_ID(422, "标识符重复使用", "the id is used twice"),
    WRONG_COUNT(422, "数量须在 %1$s 与 %2$s 之间", "there must be %1$s to %2$s of them"),
    LIMITS_REQUIRED(422, "固定上下限方法要求每个指标给出上下限", "under fixed limits every indicator needs its limits"),
    INVALID_DEFINITION(422, "定义无效：%s", "the definition is not valid: %s"),
    IMMUTABLE(409, "已存在系统的参考地区和频率不可更改", "the reference area and frequency of an existing system cannot change"),

    SYSTEM_NOT_FOUND(404, "没有系统 %s", "there is no system %s"),
    RELEASE_NOT_FOUND(404, "没有发布 %s", "there is no release %s"),
    NOT_FOUND(404, "没有这个地址", "there is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "此地址不支持该方法", "this address does not take that method"),
    NOT_ACCEPTABLE(406, "只能以 JSON 回答", "the answer can only be JSON"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持该内容类型", "this content type is not supported"),
    BAD_REQUEST(400, "请求无效", "the request is not valid"),
    STORE_UNAVAILABLE(503, "存储暂不可用，请稍后重试；未确认的请求可原样重发", "the store is not available; send the same request again later"),
    INTERNAL_ERROR(500, "内部错误", "internal error");

    private final int status;
    private final String zh;
    private final String en;

    Code(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    public int status() {
        return status;
    }

    Message message(Object... arguments) {
        return new Message(String.format(zh, arguments), String.format(en, arguments));
    }

    /** The same sentence in both languages. */
    public record Message(String zh, String en) {}
}
