package cn.jihe.web.description;

import cn.jihe.web.Problem;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** For the description: how a call answers that takes workbooks and cannot take one. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
    responseCode = "413",
    description = "`too-large`",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
    responseCode = "415",
    description = "`not-a-workbook`, `unsupported-format` or `unsupported-media-type`",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
    responseCode = "422",
    description =
        "`empty`, `encrypted`, `damaged`, `too-complex`, `no-form` or `other-form`; `unknown-finding` where findings are named;"
            + " `not-your-unit`, `ambiguous-unit`, `note-missing` or `note-too-long` where a workbook is handed in",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
    responseCode = "503",
    description =
        "`busy`, or `store-unavailable` where something is to be stored: try again after the seconds of Retry-After",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public @interface RefusesWorkbooks {}
