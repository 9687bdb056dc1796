package org.synergymonitor.ingestion.pull;

import org.synergymonitor.formats.report.Code;

/** Why nothing was fetched. The names are stable. */
public enum Reason {
    SCHEME_NOT_ALLOWED(false, "只能使用 http 或 https，而不是 %s", "only http and https can be used, not %s"),
    USER_INFO_NOT_ALLOWED(false, "地址中不得含有用户名或密码", "the address must not contain a user or a password"),
    INVALID_HOST(
            false,
            "主机名须为域名（国际化域名用 Punycode）、四段十进制 IPv4 或方括号中的 IPv6",
            "the host must be a domain name (in Punycode), an IPv4 address of four decimal numbers, or an IPv6"
                    + " address in brackets"),
    HOST_NOT_ALLOWED(
            false,
            "不允许访问 %s：如确需访问，请将其加入设置 synergy.pull.allowed-hosts",
            "%s may not be asked: if it should be, add it to the setting synergy.pull.allowed-hosts"),
    ADDRESS_NOT_PUBLIC(
            false,
            "%1$s 的地址 %2$s 不是公网地址：如确需访问，请将其网段加入设置 synergy.pull.permitted-networks",
            "%2$s, an address of %1$s, is not public: if it should be asked, add its network to the setting"
                    + " synergy.pull.permitted-networks"),
    HOST_UNKNOWN(true, "无法解析主机名 %s", "the name %s cannot be resolved"),
    DOWNGRADED(false, "来源把 https 转向 http（%s），已拒绝", "the source leads from https to http (at %s), which is refused"),
    TOO_MANY_REDIRECTS(false, "转向超过 %s 次", "there were more than %s redirects"),

    CONNECTION_FAILED(true, "无法连接 %s", "%s cannot be connected to"),
    CONNECTION_LOST(true, "与 %s 的连接中断", "the connection to %s was lost"),
    TLS_FAILED(true, "无法与 %s 建立 TLS 连接：请检查其证书", "no TLS connection to %s: look at its certificate"),
    TIMED_OUT(true, "%1$s 未在规定时间内回答", "%1$s did not answer in time"),
    INTERRUPTED(true, "服务正在停止", "the service is stopping"),

    SOURCE_UNAVAILABLE(true, "%1$s 暂不可用（HTTP %2$s）%3$s", "%1$s is not available for now (HTTP %2$s)%3$s"),
    SOURCE_REFUSED(false, "%1$s 拒绝了请求（HTTP %2$s）%3$s", "%1$s refused the request (HTTP %2$s)%3$s"),
    INVALID_ANSWER(false, "%1$s 的回答无效：%2$s", "the answer of %1$s is not valid: %2$s"),
    BODY_TOO_LARGE(
            false,
            "%1$s 的回答超过 %2$s 字节（设置 synergy.limits.bytes）：请缩小查询范围",
            "the answer of %1$s is larger than %2$s bytes (setting synergy.limits.bytes): ask for less"),
    ASYNCHRONOUS_FAILED(true, "%1$s 未能准备好回答（%2$s）", "%1$s could not prepare its answer (%2$s)"),
    ASYNCHRONOUS_OVERDUE(
            true,
            "%1$s 未在 %2$s 内准备好回答（设置 synergy.pull.asynchronous-timeout）",
            "%1$s did not prepare its answer within %2$s (setting synergy.pull.asynchronous-timeout)"),
    NOT_STORED(true, "无法写入文件：%s", "the file cannot be written: %s");

    private final boolean retryable;
    private final String zh;
    private final String en;

    Reason(boolean retryable, String zh, String en) {
        this.retryable = retryable;
        this.zh = zh;
        this.en = en;
    }

    /** @return whether the same request may succeed later */
    public boolean retryable() {
        return retryable;
    }

    Code.Message message(Object... arguments) {
        return new Code.Message(String.format(zh, arguments), String.format(en, arguments));
    }
}
