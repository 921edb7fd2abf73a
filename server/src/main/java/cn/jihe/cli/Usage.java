package cn.jihe.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What is wrong about a command beyond what picocli sees. */
final class Usage {

  private Usage() {}

  /** To be thrown; ends the command with how it is used. */
  static ParameterException wrong(@Nullable CommandSpec spec, String message) {
    if (spec == null) {
      throw new IllegalStateException(message);
    }
    return new ParameterException(spec.commandLine(), message);
  }

  /** Refuses a file where a folder to write to was asked for; the folder need not exist yet. */
  static void refuseFile(@Nullable CommandSpec spec, @Nullable Path folder) {
    if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
      throw wrong(spec, Phrases.inAll("noFolder", folder));
    }
  }
}
