package org.synergymonitor.formats.report;

/** What can be wrong with a request or a file, or worth a warning. The names are stable: clients branch on them. */
public enum Code {
    INVALID_ENCODING(400, "不是合法的 %s 文本", "not valid %s text"),
    UNKNOWN_ENCODING(415, "不支持该字符编码", "this character encoding is not supported"),
    NUL_CHARACTER(400, "含有 NUL 字符", "a NUL character"),
    INVALID_GZIP(400, "gzip 压缩数据损坏：%s", "broken gzip: %s"),
    INVALID_ZIP(400, "zip 压缩数据损坏：%s", "broken zip: %s"),
    INVALID_WORKBOOK(400, "不是可读的 XLSX 工作簿：%s", "not a readable XLSX workbook: %s"),
    INVALID_JSON(400, "JSON 格式错误：%s", "malformed JSON: %s"),
    INVALID_CSV(400, "CSV 格式错误：%s", "malformed CSV: %s"),
    BODY_TOO_LARGE(413, "请求体超过 %s 字节", "the body is larger than %s bytes"),
    UNPACKED_TOO_LARGE(413, "解压后超过 %s 字节", "unpacked it is larger than %s bytes"),
    TOO_MANY_ENTRIES(413, "压缩包超过 %s 个条目", "the archive has more than %s entries"),
    NESTED_ARCHIVE(422, "压缩包内不得再含压缩包", "an archive must not hold another"),
    FILE_NOT_FOUND(422, "找不到文件 %s", "there is no file %s"),
    UNSAFE_ENTRY(422, "条目名称不安全", "the name of the entry leads out of the archive"),
    TOO_MANY_ROWS(413, "超过 %s 行", "more than %s rows"),
    TOO_MANY_COLUMNS(413, "超过 %s 列", "more than %s columns"),
    CELL_TOO_LONG(413, "单元格超过 %s 个字符", "a cell is longer than %s characters"),
    ROW_TOO_LONG(413, "一行超过 %s 个字符", "a row is longer than %s characters"),
    TOO_DEEP(400, "嵌套超过 %s 层", "nested deeper than %s levels"),
    TOO_MANY_FINDINGS(422, "问题超过 %s 个，读取就此停止；请先改正这些", "more than %s findings: reading stopped here, mend these first"),
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
    FREQUENCY_NOT_MONITORED(
            422,
            "该参考期的频率为 %s；只能监测年度、半年度、季度和月度数据",
            "a period of frequency %s; annual, half-yearly, quarterly and monthly data can be monitored"),
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
    CONFLICTING_OBSERVATION(
            422, "同一观测出现两次且内容不同，首次见于 %s", "the same observation appears twice and differs, first at %s"),
    INVALID_STRUCTURE(422, "结构标识须形如 AGENCY:ID(VERSION)", "a structure is identified like AGENCY:ID(VERSION)"),
    STRUCTURE_TOO_LARGE(413, "结构与属性合计超过 %s 个字符", "structures and attributes hold more than %s characters"),
    INVALID_KEY(422, "键须由 %s 个序号组成，以“:”分隔", "a key has %s indexes with ':' between them"),
    UNKNOWN_ACTION(422, "动作须为 %s 之一", "the action must be one of %s"),
    INCOMPLETE_KEY(422, "观测缺少维度 %s", "the observation lacks dimension %s"),
    NO_MAPPING(
            422,
            "数据流 %s 没有映射，且没有 REF_AREA 与 INDICATOR 两列",
            "dataflow %s has no mapping, and no REF_AREA and INDICATOR of its own"),
    UNKNOWN_UNIT(422, "未知单位，映射中没有它", "an unknown unit: the mapping does not name it"),
    UNIT_REQUIRED(422, "有 UNIT_MULT 却没有单位", "a UNIT_MULT without a unit"),
    UNKNOWN_PROFILE(422, "没有布局配置 %s", "there is no layout profile %s"),
    LAYOUT_MISMATCH(422, "表格与布局配置不符：%s", "the table does not follow its layout profile: %s"),
    FORMULA_CELL(422, "单元格是公式，须为数值", "the cell is a formula, not a value"),
    ERROR_CELL(422, "单元格含有错误值 %s", "the cell holds the error %s"),
    INCONSISTENT_HEADING(422, "与本次发布的其余部分不一致：%s", "not the same as elsewhere in this release: %s"),
    INCONSISTENT_UNIT(422, "同一指标在本次发布中另有单位 %s", "the same indicator has the unit %s elsewhere in this release"),
    UNIT_MISMATCH(422, "单位与 %1$s 的“%2$s”不一致", "the unit is not %2$s, as in %1$s"),
    TOO_MANY_CELLS(422, "系统 %1$s 将超过 %2$s 个单元格", "system %1$s would have more than %2$s cells"),

    ID_MISMATCH(422, "标识符与路径不一致", "the id is not the one in the path"),
    DUPLICATE_ID(422, "标识符重复使用", "the id is used twice"),
    WRONG_COUNT(422, "数量须在 %1$s 与 %2$s 之间", "there must be %1$s to %2$s of them"),
    INVALID_PATTERN(
            422,
            "须为 RE2 语法的正则表达式：不支持环视与反向引用，重复不得过多",
            "a regular expression is written as for RE2: without look-around or back-references, and with few repetitions"),
    LIMITS_REQUIRED(422, "固定上下限方法要求每个指标给出上下限", "under fixed limits every indicator needs its limits"),
    FIRST_BAND(422, "%1$s 的第一个区间须从 %2$s 开始", "the first band of %1$s begins at %2$s"),
    BANDS_NOT_ASCENDING(
            422,
            "下限须大于前一区间的下限 %s，否则没有数值能落入前一区间",
            "the bound must lie above %s, that of the band before, or no value lies in that one"),
    UNKNOWN_SUBSYSTEM(422, "定义中没有该子系统", "the definition has no such subsystem"),
    UNKNOWN_BAND_SET(422, "定义中没有该区间集", "the definition has no such band set"),
    INVALID_DECLARATION(422, "声明无效：%s", "the declaration is not valid: %s"),
    IMMUTABLE(409, "已存在系统的参考地区和频率不可更改", "the reference area and frequency of an existing system cannot change"),

    UNIT_CHANGED(
            409,
            "该指标的历史数据以“%s”计量，单位不可更改；可另设指标",
            "the log holds values of this indicator in %s: its unit cannot change; define another indicator"),
    INVALID_PERIODICITY(
            422,
            "周期须为 1 天至 1 年的 ISO 8601 时长，以整日计，如 P7D、P1M、P3M、P1Y",
            "a periodicity is an ISO 8601 duration of 1 day to 1 year in whole days, like P7D, P1M, P3M or P1Y"),
    INVALID_OFFSET(
            422,
            "偏移为 1 月 1 日至当年首次发布的 ISO 8601 时长，以整日计，短于 1 年，如 P14D、P1M14D",
            "an offset from January 1 is an ISO 8601 duration of less than 1 year in whole days, like P14D or P1M14D"),
    INVALID_TOLERANCE(
            422,
            "容差须为 0 至 366 天的 ISO 8601 时长，以日、时、分、秒计，如 P1D、PT12H",
            "a tolerance is an ISO 8601 duration of 0 to 366 days in days, hours, minutes and seconds, like P1D or PT12H"),
    INVALID_TIME_OF_DAY(422, "时刻须形如 09:30", "a time of day looks like 09:30"),
    INVALID_TIME_ZONE(422, "时区须形如 Asia/Shanghai、UTC、+08:00", "a time zone looks like Asia/Shanghai, UTC or +08:00"),
    REPEATED_EXPECTATION(
            422,
            "日历中已有同一时间或同一参考期的预期发布；修订发布请不写参考期",
            "the calendar expects another release at this time, or of this period; of a later estimate leave the period out"),
    INVALID_URL(
            422,
            "须为 http 或 https 的完整地址，最多 2048 个字符，不含用户名或密码",
            "a complete address of http or https, at most 2048 characters, without a user or a password"),
    USER_INFO_NOT_ALLOWED(
            422, "地址会公开给读者，不得含有用户名或密码", "readers are shown the address: it must not contain a user or a password"),
    HOST_NOT_ALLOWED(
            422,
            "不允许访问 %1$s：如确需访问，请由运维人员将其加入设置 synergy.pull.allowed-hosts",
            "%1$s may not be asked: if it should be, whoever runs this service adds it to the setting synergy.pull.allowed-hosts"),
    DESTINATION_NOT_ALLOWED(422, "不能向该地址投递：%1$s", "nothing can be delivered there: %2$s"),
    NO_SECRET_KEY(
            422,
            "未设置 synergy.delivery.key-file，无法保存 webhook 的密钥：请由运维人员设置",
            "without the setting synergy.delivery.key-file no secret of a webhook can be kept: whoever runs this service sets it"),
    INVALID_INTERVAL(
            422,
            "间隔须为 1 分钟至 366 天的 ISO 8601 时长，如 PT15M、PT6H、P1D",
            "an interval is an ISO 8601 duration of 1 minute to 366 days, like PT15M, PT6H or P1D"),
    INVALID_HEADER(422, "须为 1–256 个可打印的 ASCII 字符", "a header has 1 to 256 printable ASCII characters, not all blank"),
    INVALID_HTTP_DATE(
            422,
            "须为 HTTP 日期，形如 Tue, 01 Mar 2022 01:30:00 GMT",
            "a date of HTTP looks like Tue, 01 Mar 2022 01:30:00 GMT"),
    EXACTLY_ONE(422, "须且仅须给出其一：%s", "exactly one of these is needed: %s"),

    IDEMPOTENCY_KEY_REUSED(409, "该 Idempotency-Key 已用于另一请求体", "this Idempotency-Key was used for another body"),
    ALREADY_PUBLISHED(409, "该发布已公布，不能再改变禁发时间", "the release is published: its embargo cannot be moved any more"),
    REPORT_NOT_FOUND(404, "没有校验报告 %s", "there is no validation report %s"),
    MAPPING_NOT_FOUND(404, "没有该数据流的映射", "the dataflow has no mapping"),
    PROFILE_NOT_FOUND(404, "没有布局配置 %s", "there is no layout profile %s"),
    SOURCE_NOT_FOUND(404, "没有拉取来源 %s", "there is no pull source %s"),
    CALENDAR_NOT_FOUND(404, "该数据流没有发布日历", "the dataflow has no release calendar"),
    BACKFILL_NOT_FOUND(404, "没有回填任务 %s", "there is no backfill %s"),
    SYSTEM_NOT_FOUND(404, "没有系统 %s", "there is no system %s"),
    RELEASE_NOT_FOUND(404, "没有发布 %s", "there is no release %s"),
    UNAUTHENTICATED(
            401, "需要登录或有效的令牌（Authorization: Bearer …）", "sign in, or send a valid token (Authorization: Bearer …)"),
    FORBIDDEN(
            403,
            "您没有此操作所需的角色，或该角色不适用于所涉及的系统",
            "you do not hold the role that this needs, or not for the systems that it concerns"),
    TOO_MANY_REQUESTS(429, "请求过于频繁，请在 %s 秒后重试", "too many requests: come again in %s seconds"),
    NOT_FOUND(404, "没有这个地址", "there is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "此地址不支持该方法", "this address does not take that method"),
    NOT_ACCEPTABLE(406, "只能以 JSON 回答", "the answer can only be JSON"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持该内容类型", "this content type is not supported"),
    SDMX_ML_NOT_SUPPORTED(415, "暂不支持 SDMX-ML", "SDMX-ML is not supported yet"),
    UNKNOWN_FORMAT(415, "无法识别文件格式", "the format of the file is not recognised"),
    BAD_REQUEST(400, "请求无效", "the request is not valid"),
    STORE_UNAVAILABLE(503, "存储暂不可用，请稍后重试；未确认的请求可原样重发", "the store is not available; send the same request again later"),
    INTERNAL_ERROR(500, "内部错误", "internal error"),

    UNIT_JUMP("与 %1$s 相比相差 %2$s 倍，可能是单位不同", "a factor of %2$s against %1$s: perhaps another unit"),
    IMPLAUSIBLE_CHANGE("与 %1$s 相比变化异常（%2$s）", "an implausible change against %1$s (%2$s)"),
    DUPLICATE_OBSERVATION("同一观测重复出现且内容相同，首次见于 %s", "the same observation appears twice and is the same, first at %s"),
    FREQUENCY_MISMATCH("系统 %1$s 的频率为 %2$s，不使用该序列", "the frequency of system %1$s is %2$s: it does not use this series"),
    UNUSED_SERIES("没有系统使用该序列的 %s 个观测值", "no system uses the %s observations of this series"),
    UNMAPPED_SERIES("映射未提及该序列，略去 %s 个观测值", "the mapping does not name this series: %s observations left out"),
    UNIT_NOT_STATED("没有写明单位，按指标定义的单位理解", "no unit is stated: read in the unit of the indicator"),
    SAME_RELEASED_AT(
            "同一数据流的发布 %s 有相同的 releasedAt；后收到的有效",
            "release %s of the same dataflow has the same releasedAt: what is received later holds"),
    NOTHING_SELECTED("没有任何已知观测符合该行的维度", "no known observation has the dimensions of this row");

    private final int status;
    private final String zh;
    private final String en;

    Code(String zh, String en) {
        this(200, zh, en);
    }

    Code(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    /** @return the HTTP status of a request that fails for this reason; of a warning 200 */
    public int status() {
        return status;
    }

    public Severity severity() {
        return status < 400 ? Severity.WARNING : Severity.ERROR;
    }

    Message message(Object... arguments) {
        return new Message(String.format(zh, arguments), String.format(en, arguments));
    }

    /** The same sentence in both languages. */
    public record Message(String zh, String en) {}
}
