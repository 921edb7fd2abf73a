package cn.jihe.review;

import jakarta.inject.Singleton;
import java.util.UUID;

/** Counts what stands in the way of accepting a dossier. */
@Singleton
class OpenPointsOf {

  OpenPoints dossier(UUID dossier) {
    return OpenPoints.NONE;
  }
}
