package org.synergymonitor.reporting.delivery.outbound;

import org.synergymonitor.model.definition.Names;

/** Why there was no answer. The names are stable. */
public enum Failure {
    SCHEME_NOT_ALLOWED("只能使用 http 或 https", "only http and https can be used"),
    USER_INFO_NOT_ALLOWED("地址中不得含有用户名或密码", "the address must not contain a user or a password"),
    INVALID_HOST(
            "主机名须为域名（国际化域名用 Punycode）、四段十进制 IPv4 或方括号中的 IPv6",
            "the host must be a domain name (in Punycode), an IPv4 address of four decimal numbers, or an IPv6 address in"
                    + " brackets"),
    PORT_NOT_ALLOWED(
            "不允许端口 %s：如确需使用，请由运维人员将主机与端口加入设置 synergy.delivery.allowed-hosts",
            "port %s is not allowed: if it should be, whoever runs this service adds host:port to the setting"
                    + " synergy.delivery.allowed-hosts"),
    ADDRESS_NOT_ALLOWED(
            "%s 不是公网地址：如确需访问，请由运维人员将其网段加入设置 synergy.delivery.permitted-networks",
            "%s is no public address: if it should be reached, whoever runs this service adds its network to the setting"
                    + " synergy.delivery.permitted-networks"),
    HOST_UNKNOWN("无法解析主机名 %s", "the name %s cannot be resolved"),
    CONNECTION_FAILED("无法连接，或连接中断", "no connection, or it was lost"),
    TLS_FAILED("无法建立 TLS 连接：请检查证书", "no TLS connection: look at the certificate"),
    TIMED_OUT("未在规定时间内回答", "no answer in time"),
    SECRET_UNREADABLE(
            "无法解密密钥：设置 synergy.delivery.key-file 中缺少加密它的密钥",
            "the secret cannot be opened: the key that sealed it is missing from the setting synergy.delivery.key-file");

    private final String zh;
    private final String en;

    Failure(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Names message(String detail) {
        return new Names(zh.formatted(detail), en.formatted(detail));
    }
}
