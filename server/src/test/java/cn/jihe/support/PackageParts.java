package cn.jihe.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a workbook's file is made of: the entries of its zip, or the streams of its container. */
public final class PackageParts {

  private PackageParts() {}

  /** Name and contents of each part. */
  public static Map<String, byte[]> of(byte[] bytes) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    if (bytes[0] == 'P') {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          zip.transferTo(out);
          parts.put("/" + entry.getName(), out.toByteArray());
        }
      }
    } else {
      try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
        streams("", container.getRoot(), parts);
      }
    }
    return parts;
  }

  private static void streams(String path, DirectoryEntry folder, Map<String, byte[]> parts)
      throws IOException {
    for (Entry entry : folder) {
      String name = path + "/" + entry.getName();
      if (entry instanceof DirectoryEntry below) {
        streams(name, below, parts);
      } else if (entry instanceof DocumentEntry document) {
        try (DocumentInputStream in = new DocumentInputStream(document)) {
          parts.put(name, in.readAllBytes());
        }
      }
    }
  }
}
