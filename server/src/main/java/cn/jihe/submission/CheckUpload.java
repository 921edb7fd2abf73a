package cn.jihe.submission;

/** Checks one uploaded workbook. Stores nothing; safe to call from many threads. */
public interface CheckUpload {

  CheckOutcome check(String fileName, byte[] bytes);
}
