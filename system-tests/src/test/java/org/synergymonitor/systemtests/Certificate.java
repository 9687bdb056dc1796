package org.synergymonitor.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;

/**
 * A certificate of its own authority for the loopback address.
 *
 * @param keyStore with its key, PKCS 12
 * @param pem what clients trust
 */
record Certificate(Path keyStore, Path pem) {
    static final String PASSWORD = "of-this-test";

    private static final String ALIAS = "it";

    static Certificate make(Path directory, String name)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path keyStore = directory.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "SAN=ip:127.0.0.1,dns:localhost",
                        "-ext",
                        "BasicConstraints:critical=ca:true",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keyStore.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException("no certificate: " + said);
        }
        Path pem = directory.resolve(name + ".crt");
        Certificate made = new Certificate(keyStore, pem);
        Files.writeString(
                pem,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(made.certificate().getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        return made;
    }

    X509Certificate certificate() throws IOException, GeneralSecurityException {
        return (X509Certificate) opened().getCertificate(ALIAS);
    }

    PrivateKey key() throws IOException, GeneralSecurityException {
        return (PrivateKey) opened().getKey(ALIAS, PASSWORD.toCharArray());
    }

    private KeyStore opened() throws IOException, GeneralSecurityException {
        KeyStore opened = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keyStore)) {
            opened.load(in, PASSWORD.toCharArray());
        }
        return opened;
    }
}
