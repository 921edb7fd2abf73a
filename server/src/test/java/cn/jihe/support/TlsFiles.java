package cn.jihe.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/** Real self-signed certificates, made by the JDK's keytool. */
public final class TlsFiles {

  public static final String PASSWORD = "changeit";

  private TlsFiles() {}

  /** A key store with one key and its certificate for localhost. */
  public static Path keyStore(Path folder, String name, String algorithm) {
    Path store = folder.resolve(name);
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "jihe",
            "-keyalg",
            algorithm,
            "-dname",
            "CN=localhost",
            "-ext",
            "SAN=dns:localhost,ip:127.0.0.1",
            "-validity",
            "30",
            "-storetype",
            name.endsWith(".jks") ? "JKS" : "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            PASSWORD,
            "-keypass",
            PASSWORD);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve(name + ".log").toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(Files.readString(folder.resolve(name + ".log")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return store;
  }

  public static KeyStore opened(Path store) {
    try (InputStream in = Files.newInputStream(store)) {
      KeyStore opened = KeyStore.getInstance(store.toString().endsWith(".jks") ? "JKS" : "PKCS12");
      opened.load(in, PASSWORD.toCharArray());
      return opened;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The certificate of a store in a file of its own; opening the store takes its time, so once. */
  public static synchronized Path certificate(Path store) {
    Path file = store.resolveSibling(store.getFileName() + ".crt");
    if (Files.exists(file)) {
      return file;
    }
    try {
      byte[] encoded = opened(store).getCertificate("jihe").getEncoded();
      return pem(file, "CERTIFICATE", encoded);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key of a store in a file of its own, made once. */
  public static synchronized Path key(Path store) {
    Path file = store.resolveSibling(store.getFileName() + ".key");
    if (Files.exists(file)) {
      return file;
    }
    try {
      byte[] encoded = opened(store).getKey("jihe", PASSWORD.toCharArray()).getEncoded();
      return pem(file, "PRIVATE KEY", encoded);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path pem(Path file, String what, byte[] encoded) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
    try {
      return Files.writeString(
          file, "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
