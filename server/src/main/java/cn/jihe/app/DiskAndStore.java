package cn.jihe.app;

import cn.jihe.check.result.ResultService;
import cn.jihe.check.result.ResultsUnavailable;
import cn.jihe.database.StoreSize;
import cn.jihe.database.StoreUnavailable;
import cn.jihe.web.Capacity;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** Asks the disk, the store and the kept results how much room they have and take. */
@Singleton
final class DiskAndStore implements Capacity {

  private final Path folder;
  private final StoreSize store;
  private final ResultService results;

  /**
   * @param folder of the server's data, which need not be there yet
   */
  DiskAndStore(@Value("${jihe.data}") String folder, StoreSize store, ResultService results) {
    this.folder = Path.of(folder.isBlank() ? "data" : folder.strip()).toAbsolutePath().normalize();
    this.store = store;
    this.results = results;
  }

  @Override
  public Room now() {
    Optional<FileStore> volume = volume();
    return new Room(
        size(volume, FileStore::getUsableSpace),
        size(volume, FileStore::getTotalSpace),
        recorded(),
        kept(),
        results.mostBytes());
  }

  private OptionalLong recorded() {
    try {
      return store.bytes();
    } catch (StoreUnavailable away) {
      return OptionalLong.empty();
    }
  }

  private OptionalLong kept() {
    try {
      return OptionalLong.of(results.keptBytes());
    } catch (ResultsUnavailable away) {
      return OptionalLong.empty();
    }
  }

  private Optional<FileStore> volume() {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at)) {
        try {
          return Optional.of(Files.getFileStore(at));
        } catch (IOException unknown) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private interface Size {
    long of(FileStore volume) throws IOException;
  }

  private static OptionalLong size(Optional<FileStore> volume, Size size) {
    if (volume.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(size.of(volume.get()));
    } catch (IOException unknown) {
      return OptionalLong.empty();
    }
  }
}
